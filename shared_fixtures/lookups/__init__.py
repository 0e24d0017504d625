"""A library whose texts have accents, escapes and gaps: every lookup, and those of one's own."""
