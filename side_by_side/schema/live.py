"""Compares the schemas of any two live databases of one kind, without changing them."""

from dataclasses import dataclass
from time import perf_counter
from typing import Any

from side_by_side import JSON_FORMAT
from side_by_side.databases import Address, UnreachableError, parse_address
from side_by_side.errors import SideBySideError
from side_by_side.schema import read_schema, without_bookkeeping
from side_by_side.schema.difference_report import count_text, difference_json, difference_text
from side_by_side.schema.differences import Difference, differences


class TwoKindsError(SideBySideError):
    """Two databases of different kinds, whose types and names do not correspond."""

    def __init__(self, first: Address, second: Address) -> None:
        self.first = first
        self.second = second
        super().__init__(
            f"cannot compare {first.kind} with {second.kind}: their types and names do not "
            "correspond; give two databases of one kind"
        )


class EmptySchemaError(SideBySideError):
    """A database without tables, which an error in the address is likely to cause."""

    def __init__(self, address: Address) -> None:
        self.address = address
        super().__init__(
            f"{address} has no tables, so there is nothing to compare; is it the right one?"
        )


class UnreadableSchemaError(SideBySideError):
    """A database that was opened, but whose schema cannot be read completely."""

    def __init__(self, address: Address, error: SideBySideError) -> None:
        self.address = address
        super().__init__(f"{address}: {error}")


@dataclass(frozen=True)
class LiveComparison:
    """Two live databases and their differences."""

    first: Address
    second: Address
    facts: int
    differences: list[Difference]
    seconds: float


def compare_live(first: str, second: str, *, bookkeeping: bool = True) -> LiveComparison:
    """Return the differences between two databases, which are opened read-only.

    Raises:
        BadAddressError: An address cannot be parsed.
        TwoKindsError: The databases are not of one kind.
        UnreachableError: A database cannot be opened.
        UnreadableSchemaError: A part of a schema is hidden or cannot be parsed.
        EmptySchemaError: A database has no tables.
    """
    start = perf_counter()
    addresses = [parse_address(first), parse_address(second)]
    if addresses[0].kind != addresses[1].kind:
        raise TwoKindsError(*addresses)
    read = []
    for address in addresses:
        try:
            facts = read_schema(address)
        except UnreachableError:
            raise
        except SideBySideError as error:
            raise UnreadableSchemaError(address, error) from error
        facts = facts if bookkeeping else without_bookkeeping(facts)
        if not any(key.kind in ("table", "view") for key in facts):
            raise EmptySchemaError(address)
        read.append(facts)
    different = differences(*read)
    count = len(read[0].keys() | read[1].keys())
    return LiveComparison(addresses[0], addresses[1], count, different, perf_counter() - start)


def live_text(live: LiveComparison) -> str:
    """Return the differences and a line of counts."""
    parts = [
        difference_text(difference, live.first.kind, ("first", "second")) + "\n"
        for difference in live.differences
    ]
    outcome = count_text(len(live.differences), "difference") if live.differences else "equal"
    parts.append(f"first   {live.first}\nsecond  {live.second}")
    parts.append(f"{live.facts} facts compared: {outcome}, {live.seconds:.1f} seconds")
    return "\n".join(parts)


def live_json(live: LiveComparison) -> dict[str, Any]:
    """Return the comparison as plain values for JSON."""
    return {
        "format": JSON_FORMAT,
        "command": "schema",
        "equal": not live.differences,
        "first": str(live.first),
        "second": str(live.second),
        "facts": live.facts,
        "seconds": round(live.seconds, 3),
        "differences": [
            difference_json(difference, ("first", "second")) for difference in live.differences
        ],
    }
