"""Tempting ports of Django's queries, by topic; the right answers are in ``queries``."""
