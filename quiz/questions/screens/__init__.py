"""Named reasons to throw a candidate out: not true, not clear alone, not fluent, not worth it."""
