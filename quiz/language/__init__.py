"""The language of an article: parsed, linked, dated and counted, precision first."""
