"""Remarks: what a port does not have as Django has it, at the place that each concerns.

Columns, relationships, tables and the port itself hold remarks. A remark becomes a comment at its
place in the source, an entry of ``PORTED.md``, and a line on stderr, where one line stands for all
remarks of a kind.
"""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Kind:
    """A kind of remark. Each is a constant in the module that makes its remarks."""

    #: The text for several remarks, as it follows their number: "fields convert ...".
    title: str
    #: Whether the port is right without what the remarks name. Where it is not, the port is
    #: written only with ``--allow-unknown``.
    is_known: bool = True


@dataclass(frozen=True)
class Remark:
    """A remark: its kind, what it concerns, and a sentence that needs no subject before it."""

    kind: Kind
    #: The label of a model, the name of a table or of a setting.
    owner: str
    text: str
    #: The field, column or option of the owner; empty where it concerns the owner as a whole.
    name: str = ""

    @property
    def subject(self) -> str:
        """What the remark concerns: the owner, with the name where there is one."""
        return f"{self.owner}.{self.name}" if self.name else self.owner

    def __str__(self) -> str:
        return f"{self.subject}: {self.text}"


def field_remark(kind: Kind, field: Any, text: str) -> Remark:
    """Return a remark about a field of a model."""
    return Remark(kind, field.model._meta.label, text, field.name)
