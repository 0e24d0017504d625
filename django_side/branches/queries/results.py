"""What a result can be asked for: rows, values, dictionaries, portions, the number of rows.

A query set has the methods before the query is sent; a list is what comes of it.
"""

from collections.abc import Iterable
from contextlib import suppress
from itertools import islice
from typing import Any

from django.db import connection

from django_side.branches.models import Book, Member


def _only_name(fee: int) -> str | None:
    with suppress(Member.DoesNotExist):
        return Member.objects.get(fee=fee).name
    return None


def members_of_fees_or_none() -> tuple[str | None, str | None]:
    """``get`` raises if there is none, and also if there are several."""
    return _only_name(0), _only_name(99)


def name_of_the_only_member() -> str:
    """``get`` makes sure that there is exactly one row."""
    return Member.objects.values_list("name", flat=True).get()


def who_pays_most() -> str | None:
    """``first`` is the first row, or None."""
    return Member.objects.order_by("-fee").values_list("name", flat=True).first()


def member_as_dictionary() -> tuple[list[str], Any, Any]:
    """``values`` has a dictionary for each row."""
    members = Member.objects.order_by("-fee").values("name", "fee")
    highest = members.first()
    assert highest is not None
    return list(highest), highest, members.filter(fee=99).first()


def _in_batches(values: Iterable[Any], size: int) -> list[list[Any]]:
    remaining = iter(values)
    return list(iter(lambda: list(islice(remaining, size)), []))


def fees_as_dictionaries_in_batches() -> list[list[dict[str, int]]]:
    """``dict.fromkeys`` leaves out what was there before, and keeps the order."""
    fees = dict.fromkeys(Member.objects.order_by("id").values_list("fee", flat=True))
    return _in_batches([{"fee": fee} for fee in fees], 2)


def members_as_dictionaries_in_batches() -> list[list[dict[str, str]]]:
    """``values`` can be iterated over in parts."""
    return _in_batches(Member.objects.order_by("id").values("name"), 3)


def different_fees_in_batches() -> list[list[int]]:
    """``distinct`` would leave them out in the database, but not keep the order."""
    fees = Member.objects.order_by("id").values_list("fee", flat=True)
    return _in_batches(dict.fromkeys(fees), 2)


def fees_of_rows_with_names() -> list[int]:
    """A column of rows is taken in Python."""
    rows = Member.objects.order_by("id").values_list("name", "fee")
    return [fee for _, fee in rows]


def count_on_what_is_closed() -> int:
    """At the end of the block the cursor is closed."""
    with connection.cursor() as cursor:
        pass
    cursor.execute("SELECT count(*) FROM branches_book")
    [number] = cursor.fetchone()
    return int(number)


def key_of_an_inserted_book() -> int:
    """``create`` gives the object its key."""
    return Book.objects.create(title="Persuasion").pk
