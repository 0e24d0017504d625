"""Writes a chapter's next step on both sides."""
