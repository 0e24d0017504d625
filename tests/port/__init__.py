"""The proof of ``side-by-side port``."""
