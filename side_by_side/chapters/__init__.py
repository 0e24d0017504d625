"""The project's own chapters: their pairs, asked on both sides and compared."""
