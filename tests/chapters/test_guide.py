"""Nothing of Django's topic guide on models is missing, and no address points past it."""

import pytest

from shared_fixtures.guide import GUIDE, HEADINGS, Heading
from side_by_side.chapters.listing import list_by_source, read_list
from side_by_side.chapters.pairs import all_chapters

PAIRS = list(read_list(all_chapters()))
ADDRESSES = {f"{GUIDE}#{heading.anchor}" for heading in HEADINGS}


@pytest.mark.parametrize("heading", HEADINGS, ids=lambda heading: str(heading.anchor))
def test_a_heading_has_a_pair_or_a_reason(heading: Heading) -> None:
    """Each heading has a pair, or a line with the reason why it has none."""
    found = [pair for pair in PAIRS if pair.question.source == f"{GUIDE}#{heading.anchor}"]
    assert found or heading.no_pair


def test_an_address_in_the_guide_is_one_of_its_headings() -> None:
    """A question that names the guide names a heading, so that the list shows it."""
    named = {pair.question.source for pair in PAIRS if pair.question.source.startswith(GUIDE)}
    assert named - ADDRESSES == set()


def test_the_list_has_every_heading_and_every_pair_once() -> None:
    """The list by source goes through the guide in its order, and leaves no pair out."""
    lines = list(list_by_source(PAIRS))
    titles = [line.strip() for line in lines]
    places = [titles.index(heading.title) for heading in HEADINGS]
    assert places == sorted(places)
    for pair in PAIRS:
        assert sum(line.split()[:1] == [pair.id] for line in lines) == 1
