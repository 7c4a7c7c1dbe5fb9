"""A quiz and flashcard trainer for the news: facts of an article become questions with proof."""

__version__ = "0.1.0"
