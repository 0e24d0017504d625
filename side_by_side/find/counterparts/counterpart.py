"""The line of a name of Django's, and whether code uses a name."""

import re
from collections.abc import Collection
from typing import NamedTuple


class Counterpart(NamedTuple):
    """What a name of Django's is called in SQLAlchemy.

    ``django`` is the name as ``idioms`` spells it, with ``FOO`` for a part that differs.
    ``sqlalchemy`` are the idioms of SQLAlchemy that show the same in a pair, the nearest first.
    ``pair`` is the pair to read first, ``step`` a step of migrations that shows the name; a pair
    that is written later and uses both is found without being named. ``near`` is another name of
    Django's, whose pair is the nearest as long as none uses this one.
    """

    django: str
    line: str
    sqlalchemy: tuple[str, ...]
    pair: str = ""
    step: str = ""
    near: str = ""

    def is_meant_by(self, name: str) -> bool:
        """Whether a name that is searched for is this one."""
        return matches(name, self.django) or name == self.django.removeprefix("Meta.")


def matches(idiom: str, name: str) -> bool:
    """Whether an idiom is a name, in which ``FOO`` stands for any word."""
    if "FOO" not in name:
        return idiom == name
    return re.fullmatch(re.escape(name).replace("FOO", r"[A-Za-z]\w*"), idiom) is not None


def uses_name(idioms: Collection[str], name: str) -> bool:
    """Whether the idioms contain a name, itself or as the name of an argument."""
    if name in idioms or ("FOO" in name and any(matches(idiom, name) for idiom in idioms)):
        return True
    return name.isidentifier() and any(f"({name}=" in idiom for idiom in idioms)
