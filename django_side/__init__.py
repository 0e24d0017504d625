"""The Django side."""
