"""Named reasons to throw a candidate out, by the rubric: true, clear alone, fluent, worth asking."""
