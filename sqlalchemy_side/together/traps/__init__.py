"""Tempting ways to use both libraries, by topic; the right answers are in ``queries``."""
