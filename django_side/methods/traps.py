"""Tempting ways that do not call what was overridden; the right answers stand in ``queries``."""

from django_side.methods.models import Entry, journal


def delete_entries_by_a_queryset() -> list[str]:
    """The loop as one call."""
    journal.clear()
    Entry.objects.filter(blog=1).delete()
    return journal
