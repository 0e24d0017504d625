"""Columns, checks and indexes for JSON."""

from typing import Any

from django.contrib.postgres.indexes import GinIndex
from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Index, JSONField, QuerySet
from django.db.models.expressions import RawSQL
from django.db.models.fields.json import KT
from django.db.models.functions import Cast

from django_side.documents.models import Card, Loan


class _Json(JSONField):
    """PostgreSQL's ``json``, which keeps the text."""

    def db_type(self, _connection: BaseDatabaseWrapper) -> str:
        return "json"


def type_of_details() -> Any:
    """``JSONField`` is ``jsonb`` on PostgreSQL."""
    return Card._meta.get_field("details").db_type(connection)


def store_a_text_that_is_no_json() -> int:
    """Django cannot write such a text, SQL can."""
    return Card.objects.update(details=RawSQL("'{'", ()))


def distinct_details_as_json() -> QuerySet[Card, Any]:
    """A field of one's own has the other type."""
    return Card.objects.values_list(Cast("details", _Json()), flat=True).distinct()


def details_as_json_with_a_maker() -> QuerySet[Card, str]:
    """A field of one's own has the lookups of its parent, whether its type has them or not."""
    cards = Card.objects.alias(plain=Cast("details", _Json())).filter(plain__has_key="maker")
    return cards.values_list("title", flat=True)


def _definition(name: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT indexdef FROM pg_indexes WHERE indexname = %s", [name])
        [(definition,)] = cursor.fetchall()
    return str(definition)


def index_of_makers() -> str:
    """A query uses the index if it has the same expression, as a lookup of texts has."""
    index = Index(KT("details__maker"), name="documents_makers")
    with connection.schema_editor(atomic=False) as editor:
        editor.add_index(Card, index)
    return _definition("documents_makers")


def index_of_all_details() -> str:
    """``GinIndex`` is in ``django.contrib.postgres``."""
    index = GinIndex(fields=["details"], name="documents_all_details", opclasses=["jsonb_path_ops"])
    with connection.schema_editor(atomic=False) as editor:
        editor.add_index(Card, index)
    return _definition("documents_all_details")


def add_loan_without_days() -> Loan:
    """The check is a condition with ``has_key``."""
    return Loan.objects.create(card_id=1, borrower="Rome", terms={"fee": "1.00"})


def add_loan_without_terms() -> QuerySet[Loan, int]:
    """NULL has no keys, so the check must allow it."""
    Loan.objects.create(card_id=1, borrower="Rome")
    return Loan.objects.filter(terms__isnull=True).order_by("id").values_list("id", flat=True)
