"""How a revision spells the types of ``base``: by what the database sees of them."""

from typing import Any, Literal

from sqlalchemy_django import base


def render_item(kind: str, item: Any, _context: object) -> str | Literal[False]:
    """Return the source of a type of ``base`` that Alembic would render with other arguments.

    A revision has no enumeration and no encoder, which may change after it.
    """
    if kind != "type" or item._variant_mapping:
        return False
    if isinstance(item, base.ChoiceType):
        return f"sa.String({'' if item.length is None else item.length})"
    if isinstance(item, base.Json | base.IpAddress):
        return f"base.{type(item).__name__}()"
    if isinstance(item, base.Declared):
        given = {"spelling": item.spelling, "collation": item.collation, **dict(item.spellings)}
        arguments = [f"{name}={value!r}" for name, value in given.items() if value]
        return f"base.Declared({', '.join(arguments)})"
    return False
