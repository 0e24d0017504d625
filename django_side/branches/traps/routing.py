"""Statements that are sent to another database than was meant."""

from typing import Any

from django.db.models import Model
from django.test.utils import override_settings

from django_side.branches.models import Book


class _Replica:
    """A replica to read from, as the documentation has it."""

    def db_for_read(self, _model: type[Model], **_hints: Any) -> str:
        return "other"

    def db_for_write(self, _model: type[Model], **_hints: Any) -> str:
        return "default"


def title_read_after_own_write_by_replica() -> tuple[str, str]:
    """A router for a replica, as the documentation has it."""
    Book.objects.using("other").filter(pk=1).update(title="Old Emma")
    with override_settings(DATABASE_ROUTERS=[_Replica()]):
        before = Book.objects.get(pk=1).title
        Book.objects.filter(pk=1).update(title="Clueless")
        return before, Book.objects.get(pk=1).title
