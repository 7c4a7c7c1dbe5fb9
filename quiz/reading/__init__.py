"""Reading: a file, standard input, a web page or a PDF becomes an article."""

from quiz.reading.article import Reading, examine, read

__all__ = ["Reading", "examine", "read"]
