"""Tempting ports of SQLAlchemy's code, by topic; the right answers are in ``queries``."""
