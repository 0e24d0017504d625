"""Differences as text, with unusual names and values."""

from side_by_side.schema.difference_report import difference_text
from side_by_side.schema.differences import MISSING, Difference
from side_by_side.schema.facts import Key


def test_what_one_live_database_lacks_is_missing() -> None:
    """Two live databases have no models, so no line of any is spoken of."""
    difference = Difference(Key("column", ("person", "name"), "exists"), True, MISSING)
    assert difference_text(difference, "sqlite", ("first", "second")).splitlines() == [
        "person.name: column only on first (sqlite)  [column.exists]",
        "  first   there",
        "  second  missing",
        "  to do   add it on the other side, or drop it on first",
    ]


def test_a_value_of_many_lines_stays_in_its_column() -> None:
    """The body of a function keeps its lines, next to its label."""
    key = Key("function", ("one()",), "body")
    difference = Difference(key, "BEGIN\n\tRETURN 1;\nEND", "BEGIN\n\tRETURN 2;\nEND\n")
    assert difference_text(difference, "postgresql", ("first", "second")).splitlines() == [
        "one(): function body differs (postgresql)  [function.body]",
        "  first   BEGIN",
        "          \tRETURN 1;",
        "          END",
        "  second  BEGIN",
        "          \tRETURN 2;",
        "          END",
        "",
        "  to do   make the two the same",
    ]


def test_names_and_values_do_not_command_the_terminal() -> None:
    """What cannot be seen is written out, and a name stays on its line."""
    difference = Difference(Key("column", ("a\nb", "\x1b[31m"), "comment"), "", "x\x1b[2Jé")
    assert difference_text(difference, "sqlite", ("first", "second")).splitlines() == [
        "a\\nb.\\x1b[31m: comment differs (sqlite)  [column.comment]",
        "  first   ''",
        "  second  x\\x1b[2Jé",
        "  to do   make the two the same",
    ]
