"""Merges three versions of a file line by line, as ``git merge-file`` does.

No library is used: the one that is maintained, merge3, has a license that this project cannot
take over, and knows nothing of line ends.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from side_by_side.port.update.match_lines import match_lines

#: The name of the new version in the markers of a conflict.
NEW = "new port"
_MARKER = re.compile(rb"(<{7}|>{7})( .*)?\r?")

#: A line without its end, and its end: empty where the line comes from another file.
Line = tuple[bytes, bytes]


@dataclass(frozen=True)
class Merged:
    """The result of a merge."""

    content: bytes
    #: How many conflicts are marked in it.
    conflicts: int = 0


@dataclass(frozen=True)
class _Text:
    """A file as lines without their ends."""

    lines: list[bytes]
    ends: list[bytes]

    @property
    def usual_end(self) -> bytes:
        """The end that most lines have, which lines from another file get."""
        return b"\r\n" if self.ends.count(b"\r\n") > len(self.ends) / 2 else b"\n"

    @property
    def is_ended(self) -> bool:
        """Whether the last line has an end."""
        return not self.ends or self.ends[-1] != b""


def same_text(first: bytes, second: bytes) -> bool:
    """Return whether two files are equal but for the kind of their line ends."""
    return first == second or first.replace(b"\r\n", b"\n") == second.replace(b"\r\n", b"\n")


def markers_in(content: bytes, known: bytes = b"") -> bool:
    """Return whether a file has marks of a conflict that ``known``, another file, does not have."""
    found = {line for line in content.split(b"\n") if _MARKER.fullmatch(line)}
    return bool(found - set(known.split(b"\n")))


def merge(base: bytes, mine: bytes, new: bytes, name: str) -> Merged:
    """Return a file with what changed from ``base`` to ``mine``, and from ``base`` to ``new``.

    Lines that come from ``new`` get the ends that the lines of ``mine`` have. ``name`` stands in
    the markers of a conflict, for the version that is ``mine``.
    """
    texts = [_split(content) for content in (base, mine, new)]
    old, own, other = texts
    lines: list[Line] = []
    conflicts = 0
    for old_lines, own_lines, other_lines in _chunks(old, own, other):
        plain = [line for line, _ in own_lines]
        if other_lines in (old_lines, plain):
            lines += own_lines
        elif plain == old_lines:
            lines += [(line, b"") for line in other_lines]
        else:
            conflicts += 1
            lines += _conflict(own_lines, other_lines, name)
    is_ended = own.is_ended if own.is_ended != old.is_ended else other.is_ended
    end = own.usual_end if own.lines else other.usual_end
    content = b"".join(line + (kept or end) for line, kept in lines)
    if lines and not is_ended and not _MARKER.fullmatch(lines[-1][0]):
        content = content[: -len(lines[-1][1] or end)]
    return Merged(content, conflicts)


def _split(content: bytes) -> _Text:
    pieces = content.split(b"\n")
    last = pieces.pop()
    lines = [piece.removesuffix(b"\r") for piece in pieces]
    ends = [b"\r\n" if piece.endswith(b"\r") else b"\n" for piece in pieces]
    return _Text([*lines, last], [*ends, b""]) if last else _Text(lines, ends)


def _chunks(
    old: _Text, own: _Text, other: _Text
) -> Iterator[tuple[list[bytes], list[Line], list[bytes]]]:
    """Yield the parts of three texts: lines that are in all of them, and what is between these."""
    in_own, in_other = match_lines(old.lines, own.lines), match_lines(old.lines, other.lines)
    own_lines = list(zip(own.lines, own.ends, strict=True))
    at = at_own = at_other = 0
    for place, (match, other_match) in enumerate(zip(in_own, in_other, strict=True)):
        if match is None or other_match is None:
            continue
        yield old.lines[at:place], own_lines[at_own:match], other.lines[at_other:other_match]
        yield [old.lines[place]], [own_lines[match]], [other.lines[other_match]]
        at, at_own, at_other = place + 1, match + 1, other_match + 1
    yield old.lines[at:], own_lines[at_own:], other.lines[at_other:]


def _conflict(own: Sequence[Line], other: Sequence[bytes], name: str) -> list[Line]:
    """Return two versions of a part with markers around what differs."""
    first = 0
    shorter = min(len(own), len(other))
    while first < shorter and own[first][0] == other[first]:
        first += 1
    last = 0
    while last < shorter - first and own[-1 - last][0] == other[-1 - last]:
        last += 1
    return [
        *own[:first],
        (f"<<<<<<< {name}".encode(), b""),
        *own[first : len(own) - last],
        (b"=======", b""),
        *((line, b"") for line in other[first : len(other) - last]),
        (f">>>>>>> {NEW}".encode(), b""),
        *own[len(own) - last :],
    ]
