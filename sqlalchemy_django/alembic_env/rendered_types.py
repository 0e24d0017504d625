"""How a revision spells the types of ``base``: by what the database sees of them."""

from typing import Any, Literal

from sqlalchemy_django import base


def render_item(kind: str, item: Any, _context: object) -> str | Literal[False]:
    """Return the source of a column with choices, which is text: they may change later."""
    if kind == "type" and isinstance(item, base.ChoiceType) and not item._variant_mapping:
        return f"sa.String({'' if item.length is None else item.length})"
    return False
