"""Playing a deck: the session and the judging of answers are pure, one module talks."""
