"""The page on the architecture is true: its picture is drawn from the code."""

import os
import re

from tests import ROOT
from tests.arrows import is_implied, picture

PAGE = ROOT / "docs" / "architecture.md"
FENCED = re.compile(r"```mermaid\n.*?```\n", re.DOTALL)


def test_the_picture_is_fresh() -> None:
    """``UPDATE_SNAPSHOTS=1 pytest tests/test_architecture.py`` draws it again."""
    text = PAGE.read_text()
    drawn = FENCED.sub(picture(), text)
    if os.environ.get("UPDATE_SNAPSHOTS"):
        PAGE.write_text(drawn)
    else:
        assert text == drawn
    assert len(FENCED.findall(text)) == 1


def test_an_implied_arrow_is_left_out() -> None:
    """The picture shows the way that imports take, not each of them."""
    arrows = {"top": {"middle", "bottom"}, "middle": {"bottom"}}
    assert is_implied("top", "bottom", arrows)
    assert not is_implied("top", "middle", arrows)
