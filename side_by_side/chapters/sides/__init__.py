"""The two sides of a chapter: its migrations, rows and query functions, run by each ORM."""

from collections.abc import Sequence

from side_by_side.chapters.django_setup import set_up
from side_by_side.chapters.sides.protocol import Side


def make_sides(chapters: Sequence[str] | None = None) -> tuple[Side, Side]:
    """Return the two sides in their fixed order: django, sqlalchemy.

    With ``chapters``, they migrate and load only these, which must include all that they need.
    """
    set_up(chapters)
    from side_by_side.chapters.sides.django import DjangoSide
    from side_by_side.chapters.sides.sqlalchemy import SqlalchemySide

    return DjangoSide(chapters), SqlalchemySide(chapters)
