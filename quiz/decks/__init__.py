"""Decks in hand: choosing among the items, joining decks, facts that newer articles overtake."""
