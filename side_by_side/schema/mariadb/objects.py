"""One object of a schema -> its facts."""

from side_by_side.schema.facts import EXISTS, Key, Value


def described(kind: str, place: tuple[str, ...], **values: Value) -> dict[Key, Value]:
    """Return the facts of one object: that it exists, and each of its properties."""
    facts: dict[Key, Value] = {Key(kind, place, EXISTS): True}
    facts.update({Key(kind, place, name): value for name, value in values.items()})
    return facts
