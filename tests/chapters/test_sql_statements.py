"""Statements that change rows are recognised, and must be declared with ``writes``."""

from dataclasses import replace

import django
import pytest

from side_by_side.chapters.ask import Ask
from side_by_side.chapters.build import Databases
from side_by_side.chapters.compare import Tally, compare_on, compare_pair
from side_by_side.chapters.pairs import Pair, find_pair, find_pairs
from side_by_side.chapters.report import chapter_difference_id, chapter_difference_text
from side_by_side.chapters.results import Mismatch
from side_by_side.chapters.sql_statements import changes_rows

CHANGING = {
    "insert": "INSERT INTO t VALUES (1)",
    "small letters": "insert or ignore into t values (1)",
    "update after comments": "-- DELETE follows\n/* SELECT */ UPDATE t SET a = 1",
    "delete": "DELETE FROM t",
    "replace": "REPLACE INTO t VALUES (1)",
    "merge": "MERGE INTO t USING u ON t.id = u.id WHEN MATCHED THEN DO NOTHING",
    "truncate": "TRUNCATE TABLE t",
    "upsert": "INSERT INTO t VALUES (1) ON CONFLICT (a) DO UPDATE SET a = 2",
    "after common table expressions": "WITH a AS (SELECT 1), b AS (SELECT 2) DELETE FROM t",
    "in a common table expression": "WITH d AS (DELETE FROM t RETURNING a) SELECT a FROM d",
    "materialized": "WITH d AS MATERIALIZED (\n UPDATE t SET a = 1 RETURNING a) SELECT a FROM d",
    "second statement": "SELECT 1; UPDATE t SET a = 1",
    "explained while it runs": "EXPLAIN ANALYZE DELETE FROM t",
}

HARMLESS = {
    "select": "SELECT a FROM t",
    "locked": "SELECT a FROM t WHERE (a = 1) FOR UPDATE OF t NOWAIT",
    "locked without conflicts": "SELECT a FROM t FOR NO KEY UPDATE",
    "function": "SELECT REPLACE(a, 'x', 'y'), (REPLACE (b, 'x', 'y')), INSERT(a, 1, 2, 'b') FROM t",
    "string": "SELECT a FROM t WHERE a = 'x; DELETE FROM t' OR a = '(''UPDATE t'",
    "operators of bits": "SELECT a # UPDATE FROM t",
    "comment": "SELECT a /* (DELETE FROM t) */ FROM t -- ; DELETE FROM t",
    "quoted names": 'SELECT ("update"."delete") FROM "update" JOIN (`replace`)',
    "actions of a key": "ALTER TABLE t ADD a int REFERENCES u ON DELETE CASCADE ON UPDATE CASCADE",
    "trigger": "CREATE TRIGGER x AFTER INSERT ON t BEGIN UPDATE t SET a = 1; DELETE FROM u; END",
    "explained": "EXPLAIN DELETE FROM t",
    "longer words": "SELECT updated, insert_at, (deleted) FROM replacements",
    "nothing": "",
    "nothing but a comment": "-- DELETE FROM t",
}


@pytest.mark.parametrize("sql", CHANGING.values(), ids=CHANGING)
def test_a_statement_that_changes_rows_is_recognised(sql: str) -> None:
    """Inserting, updating and deleting counts at every position."""
    assert changes_rows(sql)


@pytest.mark.parametrize("sql", HARMLESS.values(), ids=HARMLESS)
def test_a_statement_that_only_reads_is_recognised(sql: str) -> None:
    """The same words in locks, functions, strings, comments, names and keys do not count."""
    assert not changes_rows(sql)


def not_marked(name: str) -> Pair:
    """Return a pair that changes rows, without its ``writes``."""
    pair = find_pair(name)
    assert pair.question.writes
    return replace(pair, question=replace(pair.question, writes=False))


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_question_that_changes_rows_must_declare_it(databases: Databases, ask: Ask) -> None:
    """The difference names the question, the first statement of each side, and the cure."""
    tally = Tally()
    compare_pair(databases, not_marked("academy.save_category_under_free_key"), ask, tally)
    null = "NULL" if django.VERSION < (6, 0) else "%s"
    update = (
        f'UPDATE "academy_category" SET "name" = %s, "slug" = %s, "parent_id" = {null} '
        'WHERE "academy_category"."id" = %s'
    )
    insert = "INSERT INTO academy_category (id, name, slug, parent_id) VALUES (?, ?, ?, ?)"
    name = "academy.save_category_under_free_key"
    cure = "give the question writes=True, so that the rows left behind are compared"
    assert [chapter_difference_text(difference, {}) for difference in tally.differences] == [
        f"""{name}: writes ({side} on its own sqlite database)  [question.writes]
  expected  'no statement that changes rows'
  got       {statement!r}
  to do     {cure}"""
        for side, statement in (("django", update), ("sqlalchemy", insert))
    ]


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_refused_change_counts_as_well(databases: Databases, ask: Ask) -> None:
    """A refused change must be declared as well, so that the remaining rows are compared."""
    tally = Tally()
    compare_pair(databases, not_marked("options.add_a_delivery_twice"), ask, tally)
    found = [
        (difference.check, difference.side, difference.what) for difference in tally.differences
    ]
    assert [(check, side) for check, side, _ in found] == [
        ("state", "django"),
        ("state", "sqlalchemy"),
    ]


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_question_without_sql_must_declare_it(databases: Databases, ask: Ask) -> None:
    """An undeclared one is a difference, and so is a declared one that asks the database."""
    silent = find_pair("quickstart.verbose_names")
    asking = find_pair("geography.zip_code_in_boston")
    found = {}
    for pair, without_sql in ((silent, False), (asking, True)):
        tally = Tally()
        question = replace(pair.question, without_sql=without_sql)
        compare_pair(databases, replace(pair, question=question), ask, tally)
        [difference] = tally.differences
        assert isinstance(difference.what, Mismatch)
        found[pair.id] = (chapter_difference_id(difference), difference.what.expected)
        assert "without_sql=True" in chapter_difference_text(difference, {})
    assert found == {
        silent.id: ("question.without_sql", "a statement"),
        asking.id: ("question.without_sql", "no statement"),
    }


def test_questions_without_sql_are_asked_once() -> None:
    """Only the first database of a run asks them, on the side's own database."""
    wanted = ["quickstart"]
    number = sum(pair.question.without_sql for pair in find_pairs("quickstart"))
    assert number > 5
    first, second = (
        compare_on(position, "sqlite", None, wanted, lambda *_: None)["quickstart"].compared
        for position in (0, 1)
    )
    assert first.pop("without_sql") == 2 * number
    assert second == first
