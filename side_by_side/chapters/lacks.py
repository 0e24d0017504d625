"""What some pairs need: packages for ``async def``, and time zones on a server of MariaDB."""

from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from importlib.util import find_spec
from typing import NamedTuple

from side_by_side.chapters.pairs import Pair
from side_by_side.databases import Address, connect
from sqlalchemy_django.dialects import ASYNC_DRIVERS


class Lack(NamedTuple):
    """What keeps a pair from being asked: what cannot be done, and what to do about it."""

    what: str
    cure: str


#: Source: https://mariadb.com/docs/server/clients-and-utilities/administrative-tools/mariadb-tzinfo-to-sql
NO_TIME_ZONES = Lack(
    "time zones", "load them into the server, as mariadb-tzinfo-to-sql --help describes,"
)


def lack_of(pair: Pair, kind: str, server: Address | None) -> Lack | None:
    """Return what a pair lacks on a kind of database, None if it can be asked.

    ``server`` is the address of any database on the server, if there is one.
    """
    packages = missing_packages(kind) if pair.is_async else []
    if packages:
        return Lack("asynchronous use", f"install {' and '.join(packages)}")
    if pair.question.named_zones and kind == "mariadb" and server and not has_time_zones(server):
        return NO_TIME_ZONES
    return None


def missing_packages(kind: str) -> list[str]:
    """Return the packages that questions with ``async def`` lack on a kind of database."""
    driver = ASYNC_DRIVERS[kind].partition("+")[2].removesuffix("_async")
    return [package for package in (driver, "greenlet") if find_spec(package) is None]


def has_time_zones(server: Address) -> bool:
    """Whether a server of MariaDB knows time zones by their names.

    Source: https://mariadb.com/docs/server/reference/data-types/string-data-types/character-sets/internationalization-and-localization/time-zones
    """
    with closing(connect(server)) as connection, closing(connection.cursor()) as cursor:
        cursor.execute("SELECT CONVERT_TZ('2000-01-01 00:00:00', 'UTC', 'Asia/Kolkata')")
        [(moment,)] = cursor.fetchall()
    return moment is not None


def is_asked_here(pair: Pair, kind: str, server: Address | None) -> bool:
    """Whether a pair is asked on a database, with the packages that are installed."""
    return pair.question.is_asked_on(kind) and lack_of(pair, kind, server) is None


def left_out_pairs(lacks: Iterable[tuple[str, Counter[Lack]]]) -> dict[str, str]:
    """Return what is left out on each database, and how to add it.

    ``lacks`` are the label of a database, and what pairs of a chapter lack there.
    """
    totals: Counter[tuple[str, Lack]] = Counter()
    for label, counted in lacks:
        for lack, number in counted.items():
            totals[label, lack] += number
    left_out = {}
    for (label, lack), number in totals.items():
        questions = f"{number} question{'s' if number > 1 else ''}"
        left_out[f"{lack.what} on {label}"] = f"{lack.cure} to ask {questions}"
    return left_out
