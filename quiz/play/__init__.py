"""Playing a deck: steps, judging and drawing are pure; only `console` reads and prints."""
