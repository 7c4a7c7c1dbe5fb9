"""Decks for other platforms: a module for each format, and what they share."""
