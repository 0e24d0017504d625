"""Tempting ports of Django's queries, by topic; the right answers stand in ``queries``."""
