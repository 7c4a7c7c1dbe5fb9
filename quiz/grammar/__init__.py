"""English as functions over plain words: dates, numbers, verbs, nouns; no parser here."""
