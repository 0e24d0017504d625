"""Model sets whose tables and columns have different names."""

from pathlib import Path

import pytest

from side_by_side.check.configuration import BadConfigurationError, read_configuration
from side_by_side.check.pairing import NamePatterns, Pairing, pair_names
from side_by_side.check.results import Edit
from tests.check.project import copy_project
from tests.conftest import server_of

NONE: frozenset[str] = frozenset()


def paired(patterns: dict[str, str], django: str, sqlalchemy: str) -> Pairing:
    """Return the pairs of tables without columns."""
    names = (dict.fromkeys(text.split(), NONE) for text in (django, sqlalchemy))
    return pair_names(NamePatterns(patterns), *names)


def test_a_wildcard_is_the_same_text_on_both_sides() -> None:
    """A name written out comes first; a table of the same name on both sides is a pair already."""
    patterns = {"shop_*": "*", "shop_tag": "label", "blog_*_x": "x_*", "none_*": "*"}
    django = "shop_item shop_tag blog_a_x shop_both shop_alone"
    result = paired(patterns, django, "item label tag x_a shop_both both other")
    assert result.tables == {"item": "shop_item", "label": "shop_tag", "x_a": "blog_a_x"}
    assert result.unused == ("tables: none_*",)


def test_columns_are_paired_in_paired_tables_and_in_those_of_one_name() -> None:
    """What no pattern covers, or what both have, stays as it is."""
    patterns = NamePatterns({"shop_*": "*"}, {"shop_item.title": "name", "*.made_*": "*_made"})
    django = {"shop_item": frozenset({"title", "id"}), "log": frozenset({"made_at", "made_by"})}
    sqlalchemy = {"item": frozenset({"name", "id"}), "log": frozenset({"at_made", "made_by"})}
    result = pair_names(patterns, django, sqlalchemy)
    assert result.columns == {("item", "name"): "title", ("log", "at_made"): "made_at"}
    assert result.unused == ()


def test_an_edit_has_the_names_of_its_own_side() -> None:
    """Only whole words in strings are names."""
    pairing = Pairing({"item": "shop_item"}, {("item", "name"): "title"})
    edit = Edit('title: Mapped[int] = Index("title_1", "title", text("title > 0"), "shop_item.id")')
    assert pairing.edit(edit, "shop_item").text == (
        'title: Mapped[int] = Index("title_1", "name", text("name > 0"), "item.id")'
    )
    assert pairing.edit(edit, "other").text == edit.text.replace("shop_item", "item")


def test_the_sides_are_compared_by_djangos_names(database: str, tmp_path: Path) -> None:
    """Only what differs apart from names is reported, and its edits resolve it."""
    server = server_of(database)
    project = copy_project("atelier", tmp_path)
    arguments = ("check", "--database", server.url if server else database, "--format", "json")
    done = project.run(*arguments)
    assert done.ids("breaking") == [
        ("column.type", "shop_item.title"),
        ("unique.exists", "shop_item.title_once"),
    ]
    assert done.json["comparisons"][0]["alone"] == []
    assert done.json["stale"] == []
    project.apply(done.at_least("order"))
    done = project.run(*arguments)
    assert (done.status, done.ids("order")) == (0, [])


BAD = {
    'tables = ["a"]': "tables is ['a']; it must have SQLAlchemy's name for each of Django's, such "
    'as tables = {"shop_*" = "*"}',
    'tables = {"a_*" = "b"}': "tables: 'a_*' = 'b' must have as many * on either side",
    'columns = {"title" = "name"}': "columns: 'title' names no table, as in "
    '{"shop_item.title" = "name"}',
}


@pytest.mark.parametrize("line", BAD)
def test_bad_patterns_are_one_message(line: str, tmp_path: Path) -> None:
    """The message has an example."""
    path = tmp_path / "pyproject.toml"
    path.write_text(f"\ufeff[tool.side-by-side]\r\n{line}\r\n", encoding="utf-8")
    with pytest.raises(BadConfigurationError) as caught:
        read_configuration(tmp_path)
    assert str(caught.value) == f"{path}, [tool.side-by-side]: {BAD[line]}"
