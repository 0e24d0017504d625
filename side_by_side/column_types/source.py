"""Python source as a value: text, and references that are named once the imports are known."""

import string
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True)
class Reference:
    """Something that source refers to; it gets its name when the source is rendered."""


@dataclass(frozen=True)
class Name(Reference):
    """A name of a module, or the module itself where ``name`` is empty."""

    module: str
    name: str = ""


@dataclass(frozen=True)
class Builtin(Reference):
    """A builtin type in an annotation, which an attribute of the same name may hide."""

    name: str


@dataclass(frozen=True)
class Source:
    """Python source: pieces of text with references between them."""

    parts: tuple[str | Reference, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.parts)

    @property
    def references(self) -> list[Reference]:
        """What the source refers to, each once, in the order of the text."""
        references = (part for part in self.parts if isinstance(part, Reference))
        return list(dict.fromkeys(references))

    def replace(self, replacement: Callable[[Reference], "Piece"]) -> "Source":
        """Return the source with other parts in place of the references."""
        return join(
            "", (part if isinstance(part, str) else replacement(part) for part in self.parts)
        )

    def render(self, names: Mapping[Reference, str] | Callable[[Reference], str]) -> str:
        """Return the text, in which each reference has its name."""
        name = names.__getitem__ if isinstance(names, Mapping) else names
        return "".join(part if isinstance(part, str) else name(part) for part in self.parts)


EMPTY = Source()

#: What source is put together from; a text is source, not a value.
Piece = str | Reference | Source


def join(separator: str, parts: Iterable[Piece]) -> Source:
    """Return the parts one after another, with a separator between them."""
    pieces: list[str | Reference] = []
    text = ""
    for number, part in enumerate(parts):
        if number:
            text += separator
        if isinstance(part, str):
            text += part
            continue
        for piece in part.parts if isinstance(part, Source) else (part,):
            if isinstance(piece, str):
                text += piece
            else:
                if text:
                    pieces.append(text)
                text = ""
                pieces.append(piece)
    if text:
        pieces.append(text)
    return Source(tuple(pieces))


def code(template: str, *parts: Piece) -> Source:
    """Return a template, in which each ``{}`` is replaced by the next part."""
    left = iter(parts)
    pieces: list[Piece] = []
    for text, has_field in _parsed(template):
        if text:
            pieces.append(text)
        if has_field:
            pieces.append(next(left))
    return join("", pieces)


@cache
def _parsed(template: str) -> tuple[tuple[str, bool], ...]:
    parsed = string.Formatter().parse(template)
    return tuple((text, field is not None) for text, field, _, _ in parsed)


def call(function: Piece, /, *arguments: Piece, **options: Piece) -> Source:
    """Return a call of a function or class."""
    named = [code("{}={}", name, part) for name, part in options.items()]
    return code("{}({})", function, join(", ", [*arguments, *named]))


#: How long a text may be before it is written in pieces, one per line.
LONG = 70


def literal(value: object) -> str:
    """Return the source of a plain value; a long text is written in several pieces."""
    if isinstance(value, str) and len(value) > LONG:
        return f"({' '.join(repr(piece) for piece in _pieces(value))})"
    return repr(value)


def _pieces(text: str) -> list[str]:
    """Return a text in pieces, which end with a space where that is possible."""
    pieces = []
    while len(text) > LONG:
        cut = text.rfind(" ", 0, LONG) + 1 or LONG
        pieces.append(text[:cut])
        text = text[cut:]
    return [*pieces, text]
