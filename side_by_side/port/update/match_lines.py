"""Matches the lines of two texts: lines that occur once in both first, as ``git diff --patience``.

Repeated lines, such as blank ones and closing brackets, are matched between these only, so a new
class is never matched with parts of several old ones.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

#: How many pairs of repeated lines are compared at most. Python's matcher needs minutes for more,
#: and no part of a port has so many lines of which each is repeated.
LARGEST = 1_000_000
#: What the lines of a gap between two matches are: where it begins and ends in both texts.
Gap = tuple[int, int, int, int]


def match_lines(first: Sequence[bytes], second: Sequence[bytes]) -> list[int | None]:
    """Return for each line of the first text the number of the same line in the second, or None.

    The numbers increase.
    """
    matches: list[int | None] = [None] * len(first)
    left: list[Gap] = [(0, len(first), 0, len(second))]
    while left:
        start, end, other, other_end = left.pop()
        while start < end and other < other_end and first[start] == second[other]:
            matches[start] = other
            start, other = start + 1, other + 1
        while start < end and other < other_end and first[end - 1] == second[other_end - 1]:
            end, other_end = end - 1, other_end - 1
            matches[end] = other_end
        if start == end or other == other_end:
            continue
        gap = (start, end, other, other_end)
        pairs = _unique_pairs(first, second, gap)
        if pairs:
            left += _between(pairs, gap)
        else:
            pairs = _repeated_pairs(first, second, gap)
        for place, match in pairs:
            matches[place] = match
    return matches


def _unique_pairs(
    first: Sequence[bytes], second: Sequence[bytes], gap: Gap
) -> list[tuple[int, int]]:
    """Return the pairs of lines that occur once in both parts, as many as are in the same order."""
    start, end, other, other_end = gap
    here, there = Counter(first[start:end]), Counter(second[other:other_end])
    places = {second[place]: place for place in range(other, other_end)}
    pairs = [
        (place, places[first[place]])
        for place in range(start, end)
        if here[first[place]] == 1 and there[first[place]] == 1
    ]
    return _increasing(pairs)


def _increasing(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest part of the pairs in which the second numbers increase."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int | None] = []
    for number, (_, match) in enumerate(pairs):
        length = bisect_left(ends, match)
        before.append(last[length - 1] if length else None)
        ends[length : length + 1] = [match]
        last[length : length + 1] = [number]
    chosen: list[tuple[int, int]] = []
    at = last[-1] if last else None
    while at is not None:
        chosen.append(pairs[at])
        at = before[at]
    return chosen[::-1]


def _repeated_pairs(
    first: Sequence[bytes], second: Sequence[bytes], gap: Gap
) -> list[tuple[int, int]]:
    start, end, other, other_end = gap
    if (end - start) * (other_end - other) > LARGEST:
        return []
    matcher = SequenceMatcher(None, first[start:end], second[other:other_end], autojunk=False)
    return [
        (start + block.a + number, other + block.b + number)
        for block in matcher.get_matching_blocks()
        for number in range(block.size)
    ]


def _between(pairs: Sequence[tuple[int, int]], gap: Gap) -> Iterator[Gap]:
    start, end, other, other_end = gap
    for place, match in pairs:
        yield start, place, other, match
        start, other = place + 1, match + 1
    yield start, end, other, other_end
