"""Tempting ports."""
