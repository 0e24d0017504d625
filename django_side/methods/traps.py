"""Tempting code that does not call overridden methods; the right answers are in ``queries``."""

from django_side.methods.models import Entry, journal


def delete_entries_by_a_queryset() -> list[str]:
    """The loop as a single call."""
    journal.clear()
    Entry.objects.filter(blog=1).delete()
    return journal
