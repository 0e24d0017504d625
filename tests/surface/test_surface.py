"""Everything in the public surface of both libraries is used by a pair, or has a reason not to be.

The surface is taken from the libraries themselves, so a new release names here what it brings.
"""

from collections.abc import Mapping

import pytest
import sqlalchemy

from side_by_side.chapters.django_setup import set_up
from tests.surface import django_items, django_uses, sqlalchemy_items, sqlalchemy_uses
from tests.surface.django_reasons import REASONS as DJANGO
from tests.surface.sources import Catalogue, Uses
from tests.surface.sqlalchemy_reasons import REASONS as SQLALCHEMY

#: The share of SQLAlchemy's surface that pairs, models and migrations use.
MOST = 0.85


def test_django() -> None:
    """Every item of Django is used, or has a reason."""
    pytest.importorskip("psycopg")
    set_up()
    django_items.set_up()
    catalogue = django_items.catalogue()
    assert_listed(catalogue, django_uses.find_uses(), DJANGO)


@pytest.mark.skipif(
    sqlalchemy.__version__.startswith("2.0"), reason="the list is for the newest release"
)
def test_sqlalchemy() -> None:
    """Most of SQLAlchemy is used, and the rest has reasons."""
    pytest.importorskip("psycopg")
    set_up()
    catalogue = sqlalchemy_items.catalogue()
    uses = sqlalchemy_uses.find_uses()
    assert_listed(catalogue, uses, SQLALCHEMY)
    missing = sum(map(len, uses.missing(catalogue).values()))
    assert missing <= (1 - MOST) * sum(map(len, catalogue.groups.values()))


def test_an_item_that_nothing_uses_is_found() -> None:
    """An item without a use and a reason is named, and so is a reason that is not needed."""
    catalogue, uses = Catalogue(), Uses()
    catalogue.add("methods", "used", ("used",))
    catalogue.add("methods", "reached by no question", ("unreached",))
    catalogue.add("methods", "without a use", ("nothing",))
    uses.note(("used",), "pair", "a.py:1")
    uses.note(("unreached",), "unreached", "a.py:2")
    assert uses.missing(catalogue) == {"methods": ["reached by no question", "without a use"]}
    with pytest.raises(AssertionError, match="without a use"):
        assert_listed(catalogue, uses, {"methods: reached by no question": "No."})
    with pytest.raises(AssertionError, match="methods: used"):
        assert_listed(catalogue, uses, {"methods: used": "No.", "methods: *": "Not here."})


def assert_listed(catalogue: Catalogue, uses: Uses, reasons: Mapping[str, str]) -> None:
    """Assert that every item that nothing uses has a reason, and no other item.

    A reason is for ``group: item``, or for the rest of a group as ``group: *``. What another
    release has may be listed as well.
    """
    missing = {
        f"{group}: {name}" for group, names in uses.missing(catalogue).items() for name in names
    }
    known = {f"{group}: {name}" for group, items in catalogue.groups.items() for name in items}
    unlisted = sorted(
        item
        for item in missing
        if item not in reasons and f"{item.partition(': ')[0]}: *" not in reasons
    )
    assert unlisted == []
    stale = [item for item in reasons if item in known - missing]
    stale += [
        item
        for item in reasons
        if item.endswith(": *") and not any(each.startswith(item[:-1]) for each in missing)
    ]
    assert stale == []
