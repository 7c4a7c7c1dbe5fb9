"""A drill for a class at a projector: steps, rules and drawing are pure; `stage` shows and asks."""
