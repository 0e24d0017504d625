"""SQL is split at its spaces and commas, never inside quotes or parentheses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from side_by_side.sql.quoting import (
    is_plain_name,
    name_of,
    quote_name,
    quote_string,
    unquote_name,
    unquote_string,
)
from side_by_side.sql.tokens import (
    split_at_commas,
    split_at_spaces,
    split_group,
    strip_parentheses,
    tokenize,
    unquote_names,
    word_after,
)

KINDS = ("sqlite", "postgresql", "mariadb")


@given(st.text(alphabet="ab \n,()'\"`\\/*"), st.sampled_from(["", *KINDS]))
def test_the_tokens_joined_are_the_sql(sql: str, kind: str) -> None:
    """No character is lost, whether quotes and comments are closed or not."""
    assert "".join(tokenize(sql, kind)) == sql


@given(st.text(min_size=1), st.sampled_from(KINDS))
def test_a_quoted_name_or_string_is_one_token(text: str, kind: str) -> None:
    """A name or string of any characters is one word, and can be unquoted again."""
    name, string = quote_name(kind, text), quote_string(text, kind)
    assert split_at_spaces(f"{name} {string}", kind) == [name, string]
    assert split_group(f"({string}, {name})", kind) == [string, name]
    assert unquote_name(name) == text
    assert name_of(name) == text
    if kind == "mariadb":
        assert unquote_string(string) == text


def test_a_parenthesis_belongs_to_its_word() -> None:
    """Words are split at spaces outside of parentheses and quotes."""
    sql = "KEY `a b` (`x`(10) DESC, `y,`)  COMMENT 'it''s \\' (' /* a b */"
    assert split_at_spaces(sql) == [
        *("KEY", "`a b`", "(`x`(10) DESC, `y,`)", "COMMENT", "'it''s \\' ('", "/* a b */"),
    ]


def test_commas_inside_parentheses_separate_nothing() -> None:
    """The parts are stripped, and empty ones are left out."""
    assert split_at_commas("a, f(b, c) , ',' ,\"d,\"") == ["a", "f(b, c)", "','", '"d,"']
    assert split_group(" ( a,(b,c) ) ") == ["a", "(b,c)"]
    assert split_group("()") == []


def test_only_mariadb_reads_backslashes_in_strings() -> None:
    """On the other databases a quote after a backslash ends the string."""
    assert split_at_spaces(r"'a\' b' c", "mariadb") == [r"'a\' b'", "c"]
    assert split_at_spaces(r"'a\' b 'c'", "postgresql") == [r"'a\'", "b", "'c'"]


@pytest.mark.parametrize(
    ("sql", "expected"),
    {
        "(a > 0)": "a > 0",
        "((a > 0))": "a > 0",
        "(a) > (0)": "(a) > (0)",
        "(a)(b)": "(a)(b)",
        "(a = ')')": "a = ')'",
        "(a = '(') OR (b)": "(a = '(') OR (b)",
        "a": "a",
        "()": "",
        "": "",
    }.items(),
)
def test_parentheses_around_the_whole_are_removed(sql: str, expected: str) -> None:
    """Only where the first one closes at the end; those in strings do not count."""
    assert strip_parentheses(sql) == expected


def test_names_lose_the_quotes_that_they_do_not_need() -> None:
    """Strings keep their quotes; in MariaDB, double quotes are those of strings."""
    sql = """`a` = "b" AND `c d` = '`a`' AND "e""f" = `g``h`"""
    plain = """a = b AND `c d` = '`a`' AND "e""f" = `g``h`"""
    assert unquote_names(sql) == plain
    assert unquote_names('`a` = "b"', "mariadb") == 'a = "b"'
    assert unquote_names('"a" = "b"', is_plain="b".__eq__) == '"a" = b'


def test_a_word_follows_the_first_run_of_words() -> None:
    """None is returned where the run is missing or ends the words."""
    words = ["ON", "DELETE", "SET", "NULL", "ON", "UPDATE"]
    assert word_after(words, "ON", "DELETE") == "SET"
    assert word_after(words, "ON", "UPDATE") is None
    assert word_after(words, "MATCH") is None


@pytest.mark.parametrize(
    ("sql", "name"),
    {
        "a_1": "a_1",
        "a$": "a$",
        "Größe": "Größe",
        '"a b"': "a b",
        "`a``b`": "a`b",
        '"a" desc': None,
        "a b": None,
        "lower(a)": None,
        '"a"b"': None,
        "'a'": None,
        "": None,
    }.items(),
)
def test_sql_that_is_a_name(sql: str, name: str | None) -> None:
    """A name with or without quotes, and nothing else."""
    assert name_of(sql) == name


def test_a_plain_name_begins_with_no_digit() -> None:
    """It consists of letters, digits and underscores; any other name needs quotes."""
    names = {"a": True, "_a1": True, "1a": False, "a b": False, "a$": False, "": False}
    assert {name: is_plain_name(name) for name in names} == names
