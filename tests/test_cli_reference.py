"""``docs/cli.md`` is the help of all commands."""

import os
from importlib.metadata import version

import pytest

from side_by_side.cli.reference import WIDTH, help_pages
from tests import ROOT

PAGE = ROOT / "docs" / "cli.md"
PINNED = f"typer=={version('typer')}" in (ROOT / "constraints.txt").read_text().splitlines()


@pytest.mark.skipif(not PINNED, reason="each version of Typer renders help in its own way")
def test_the_page_is_fresh() -> None:
    """``UPDATE_SNAPSHOTS=1 pytest tests/test_cli_reference.py`` writes the page."""
    pages = help_pages()
    if os.environ.get("UPDATE_SNAPSHOTS"):
        PAGE.write_text(pages)
    assert PAGE.read_text() == pages


def test_the_page_has_all_commands_and_no_deprecated_ones() -> None:
    """Groups come before their commands; hidden commands and options are left out."""
    pages = help_pages()
    names = [line.strip("# `") for line in pages.splitlines() if line.startswith("## ")]
    assert names[:3] == ["side-by-side", "side-by-side compare", "side-by-side list"]
    assert "side-by-side migrations detection" in names
    for old in ("migrations noticed", "--level", "--rows", "--from-models", "--as-migrated"):
        assert old not in pages


def test_the_page_does_not_depend_on_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines have a fixed width and no colors."""
    pages = help_pages()
    for name, value in (("COLUMNS", "40"), ("FORCE_COLOR", "1"), ("TERM", "dumb")):
        monkeypatch.setenv(name, value)
    assert help_pages() == pages
    assert "\x1b" not in pages
    assert max(map(len, pages.splitlines())) <= WIDTH + 4
