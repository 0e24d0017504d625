"""The parsers of SQLite's statements, compared with SQLite itself on generated statements."""

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from side_by_side.schema.facts import Key
from side_by_side.schema.sqlite import read
from side_by_side.schema.sqlite.expressions import Scope, expression
from side_by_side.schema.sqlite.spelling import identifier
from side_by_side.schema.sqlite.statements import view_definition
from sqlalchemy_django.sqlite_ddl.parser import parse_create_table
from sqlalchemy_django.sqlite_ddl.tokens import fold, source, tokenize

SCOPE = Scope({"a": "a", "b": "B", "key": "key", "two words": "two words"}, "t")

COLUMN = st.sampled_from(["a", "A", '"a"', "[B]", "`b`", "b", "key", "t.a", '"two words"'])
LITERAL = st.sampled_from(
    ["1", "(-2)", "0x1F", "1.50", ".5", "1E2", "'x'", "'X'", "'it''s'", "NULL", "X'6162'", "true"]
)
OPERATORS = (
    " or , AND ,=,==,<>,!=, is , IS NOT , like , GLOB ,<,<=,>,>=,&,|,<<,>>,+,-,*,/,%,||,->,->>,"
    " is distinct from , IS NOT DISTINCT FROM "
)
BINARY = st.sampled_from(OPERATORS.split(","))
POSTFIX = st.sampled_from(
    [" ISNULL", " notnull", " NOT NULL", " IS NULL", " COLLATE nocase", " collate BINARY"]
)
PREFIX = st.sampled_from([" not ", " - ", "~", "+ "])


def grow(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Return expressions that contain smaller ones, with and without parentheses."""
    return st.one_of(
        st.tuples(inner, BINARY, inner).map("".join),
        st.tuples(PREFIX, inner).map("".join),
        st.tuples(inner, POSTFIX).map("".join),
        inner.map("({})".format),
        inner.map("( {} )/* c */".format),
        st.tuples(inner, inner, inner).map(lambda x: f"{x[0]} BETWEEN {x[1]} AND {x[2]}"),
        st.tuples(inner, inner, inner).map(lambda x: f"{x[0]} NOT IN ({x[1]}, {x[2]})"),
        st.tuples(inner, inner, inner).map(lambda x: f"case {x[0]} when {x[1]} then {x[2]} end"),
        st.tuples(inner, inner).map(lambda x: f"Coalesce({x[0]}, {x[1]})"),
        st.tuples(inner, inner).map(lambda x: f"{x[0]} LIKE {x[1]} ESCAPE 'x'"),
        inner.map("CAST({} AS Text)".format),
    )


EXPRESSION = st.recursive(COLUMN | LITERAL, grow, max_leaves=8)

ROWS = "INSERT INTO t VALUES (1, 'x', NULL, 2.5), (NULL, 'X', 3, 'ab'), (-2, '', 0, x'6162')"


def values(connection: sqlite3.Connection, text: str) -> list[tuple[object, ...]] | None:
    """Return the values of an expression for all rows, or None where SQLite rejects it."""
    try:
        return connection.execute(
            f"SELECT typeof({text}), quote({text}), ({text}) = 'X', ({text}) > 'a' FROM t"
        ).fetchall()
    except sqlite3.OperationalError:
        return None


@given(EXPRESSION)
@settings(max_examples=400, deadline=None)
def test_the_normal_spelling_has_the_same_meaning(text: str) -> None:
    """An expression and its normal spelling have the same values, and that spelling is stable."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE t (a int, b text, key, [two words])")
        connection.execute(ROWS)
        expected = values(connection, text)
        if expected is not None:
            spelling = expression(tokenize(text), SCOPE).text
            assert values(connection, spelling) == expected
            assert expression(tokenize(spelling), SCOPE).text == spelling


@given(EXPRESSION)
@settings(max_examples=100, deadline=None)
def test_parentheses_around_everything_change_nothing(text: str) -> None:
    """An expression in parentheses, with comments and spaces, has the same spelling."""
    plain = expression(tokenize(text), SCOPE)
    assert expression(tokenize(f"(( {text} -- comment\n))"), SCOPE).text == plain.text


SAME = [
    ("a > 0 and b", '(("A") > (0)) AND "b"'),
    ("a and (b and key)", "(a AND b) AND key"),
    ("a isnull or b notnull", "a IS NULL OR b IS NOT NULL"),
    ("a is not distinct from b", "a IS b"),
    ("lower( b )", '"LOWER"("b")'),
    ("x'AB'", "X'ab'"),
    ("'it''s'", '"it\'s"'),
    ("1_000", "1000"),
    ("current_timestamp", "(CURRENT_TIMESTAMP)"),
    ("a in ((1),2)", "(a) IN (1, (2))"),
    ('main."t".a + 1', "a + 1"),
    ("cast(a as VARCHAR( 3 ))", "CAST(a AS varchar(3))"),
    ('"key" = 1', "KEY = 1"),
]
OTHER = [
    ("a notnull + 1", "a is not null + 1"),
    ("a = 'x'", "a = 'X'"),
    ("a = 'x'", "a = x"),
    ("a = 1", "a = '1'"),
    ("a = 1", "a = 1.0"),
    ("a = true", "a = 'true'"),
    ('a = "true"', "a = true"),
    ('"nope" = a', '"Nope" = a'),
    ("a is true", "a is 1"),
    ("(a, b) = (1, 2)", "a = 1"),
    ("a - (b - 1)", "a - b - 1"),
    ("not (a = 1)", "(not a) = 1"),
    ("not a collate nocase = b", "(not a) collate nocase = b"),
    ("-(a || b)", "-a || b"),
    ("- (- 1)", "1"),
    ("x'6162'", "'ab'"),
    ("new.a", "old.a"),
    ("a between 1 and (2 and b)", "a between 1 and 2 and b"),
    ("a like 'x' escape 'y'", "a like 'x'"),
    ("0xFFFFFFFFFFFFFFFF", "18446744073709551615"),
    ("a in (select 1)", "a in (select 2)"),
    ("count(a)", "count(distinct a)"),
    ('"a b"', '"a  b"'),
]


@pytest.mark.parametrize(("first", "second"), SAME)
def test_one_meaning_has_one_spelling(first: str, second: str) -> None:
    """Two spellings of one expression become the same text."""
    assert expression(tokenize(first), SCOPE).text == expression(tokenize(second), SCOPE).text


@pytest.mark.parametrize(("first", "second"), OTHER)
def test_two_meanings_have_two_spellings(first: str, second: str) -> None:
    """Two expressions that may differ in any row never become the same text."""
    assert expression(tokenize(first), SCOPE).text != expression(tokenize(second), SCOPE).text


NAMES = ["a", "B", '"c d"', "[e,f]", "`g``h`", "'i'", "key", "left", '"select"', "été", '"j""k"']
TYPES = [
    "",
    "int",
    "INTEGER",
    "varchar(10)",
    "decimal ( 5 , -2 )",
    "unsigned big int",
    '"odd type"',
]
INLINE = [
    "NOT NULL",
    "null",
    "CONSTRAINT n1 NOT NULL ON CONFLICT FAIL",
    "UNIQUE",
    "constraint u1 unique on conflict ignore",
    "CHECK (1 > (0) or ')' = '')",
    "DEFAULT -1",
    "DEFAULT ('a,b' || (1))",
    'default "x" /* ) , */',
    "COLLATE nocase",
    "REFERENCES other",
    "REFERENCES other (x) ON DELETE SET NULL MATCH FULL ON UPDATE CASCADE",
    "CONSTRAINT f1 REFERENCES [other] ([x]) DEFERRABLE INITIALLY DEFERRED",
    "not deferrable initially immediate",
    "-- a comment, (\n",
]


@st.composite
def tables(draw: st.DrawFn) -> str:
    """Draw a CREATE TABLE with clauses in any order."""
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=5, unique=True))
    keyed = draw(st.integers(-1, len(names) - 1))
    columns = []
    for index, name in enumerate(names):
        clauses = draw(st.lists(st.sampled_from(INLINE), max_size=4))
        if index == keyed:
            clauses.insert(0, draw(st.sampled_from(["PRIMARY KEY", "primary key desc"])))
        columns.append(" ".join([name, draw(st.sampled_from(TYPES)), *clauses]))
    constraints = [] if keyed >= 0 else [f"PRIMARY KEY ({names[0]} desc, {names[-1]})"]
    constraints += draw(
        st.lists(
            st.sampled_from(
                [
                    f"UNIQUE ({names[0]} COLLATE nocase DESC)",
                    f"CONSTRAINT u2 UNIQUE ({', '.join(names)}) ON CONFLICT REPLACE",
                    f"FOREIGN KEY ({names[0]}) REFERENCES other (x) ON UPDATE NO ACTION",
                    f"FOREIGN KEY ({', '.join(names)}) REFERENCES other DEFERRABLE",
                    "CHECK (')' <> '(') ON CONFLICT FAIL",
                ]
            ),
            max_size=3,
        )
    )
    between = draw(st.sampled_from([", ", " ", ",\n\t"]))
    body = ", ".join(columns) + ("," if constraints else "") + between.join(constraints)
    return f"CREATE TABLE t ({body}){draw(st.sampled_from(['', ' WITHOUT ROWID']))}"


def facts_by_pragma(connection: sqlite3.Connection) -> dict[Key, object]:
    """Return the facts of the columns of the table ``t`` that the pragmas return."""
    facts: dict[Key, object] = {}
    for _, name, _, not_null, _, _ in connection.execute("PRAGMA table_info(t)"):
        facts[Key("column", ("t", name), "exists")] = True
        facts[Key("column", ("t", name), "null")] = not not_null
    return facts


@given(tables())
@settings(max_examples=300, deadline=None)
def test_a_parsed_table_is_the_table_that_sqlite_has(text: str) -> None:
    """Columns, keys, uniques and foreign keys are read as SQLite understood them."""
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.execute(text)
        except sqlite3.OperationalError:
            # SQLite rejects some keys of WITHOUT ROWID tables, for example.
            return
        facts = read(connection)
        (stored,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 't'").fetchone()
        parsed = parse_create_table(stored)
        pragma = facts_by_pragma(connection)
        assert {key: facts[key] for key in pragma} == pragma
        assert [column.name for column in parsed.columns] == [
            key.place[1] for key in pragma if key.name == "exists"
        ]
        keys = connection.execute("SELECT name FROM pragma_table_info('t') WHERE pk ORDER BY pk")
        members = [fold(name) for (name,) in keys]
        terms = parsed.primary_key.terms if parsed.primary_key else []
        assert list(dict.fromkeys(fold(term.column) for term in terms)) == members
        targets = connection.execute("SELECT DISTINCT id FROM pragma_foreign_key_list('t')")
        assert len(parsed.foreign_keys) == len(targets.fetchall())


@given(tables())
@settings(max_examples=200, deadline=None)
def test_a_table_respelled_is_the_same_table(text: str) -> None:
    """Comments, spaces, quotes and the case of keywords make no difference."""
    respelled = "/* x */ ".join(
        f"[{token.name}]"
        if token.kind == "double" and "]" not in token.name and token.name != "x"
        else token.text
        for token in tokenize(text)
    )
    readings = []
    for statement in (text, respelled):
        with closing(sqlite3.connect(":memory:")) as connection:
            try:
                connection.execute(statement)
            except sqlite3.OperationalError:
                return
            readings.append(read(connection))
    assert readings[0] == readings[1]


@given(st.text(min_size=1, max_size=8))
@settings(max_examples=100, deadline=None)
def test_any_name_can_be_written_and_read(name: str) -> None:
    """A name of any characters can be written and parsed back."""
    (token,) = tokenize(identifier(name))
    assert token.name == name


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("SELECT a AS b FROM t AS u", "SELECT a b FROM t u"),
        ("SELECT (a) AS 'b' FROM (SELECT 1 AS a) AS t", "SELECT (a) 'b' FROM (SELECT 1 a) t"),
        ("SELECT 1 FROM t LEFT OUTER JOIN u", "SELECT 1 FROM t LEFT JOIN u"),
        ("SELECT 1 FROM t INNER JOIN u", "SELECT 1 FROM t JOIN u"),
        ("SELECT 1 FROM t NATURAL INNER JOIN u", "SELECT 1 FROM t NATURAL JOIN u"),
    ],
)
def test_needless_words_are_left_out_of_a_query(first: str, second: str) -> None:
    """AS before an alias, INNER and OUTER change nothing."""
    views = [view_definition(f"CREATE VIEW v AS {query}", {}) for query in (first, second)]
    assert views[0] == views[1]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("SELECT 1 FROM t AS left JOIN u", "SELECT 1 FROM t left JOIN u"),
        ("SELECT 1 FROM t AS inner JOIN u", "SELECT 1 FROM t JOIN u"),
        ("SELECT a AS b FROM t", "SELECT a, b FROM t"),
    ],
)
def test_words_with_a_meaning_stay_in_a_query(first: str, second: str) -> None:
    """An alias may have the name of a join, and then needs AS."""
    views = [view_definition(f"CREATE VIEW v AS {query}", {}) for query in (first, second)]
    assert views[0] != views[1]


CONSTRAINT_NAMES = {
    "(a CONSTRAINT lone, UNIQUE (a), CHECK (a))": ["check a", "lone"],
    "(a CONSTRAINT lone UNIQUE, CHECK (a))": ["check a", "lone"],
    "(a, CONSTRAINT lone, UNIQUE (a))": ["unique (a)"],
    "(a CONSTRAINT lone CONSTRAINT other UNIQUE)": ["other"],
    "(a CONSTRAINT lone, b, UNIQUE (a))": ["unique (a)"],
}


@pytest.mark.parametrize("body", CONSTRAINT_NAMES)
def test_a_name_belongs_to_the_next_constraint(body: str) -> None:
    """A name at the end of the last column is that of the first constraint, as in SQLite."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(f"CREATE TABLE t {body}")
        facts = read(connection)
    kinds = {"check", "unique"}
    names = {key.place[1] for key in facts if key.kind in kinds}
    assert sorted(names) == CONSTRAINT_NAMES[body]


def test_the_tokens_of_a_clause_are_its_source() -> None:
    """A clause can be shown as it was typed, with and without its name."""
    sql = (
        'CREATE TABLE t (a  int CONSTRAINT "c" CHECK (a /* x */ > 0) , b AS ( a+1 ) STORED) STRICT'
    )
    table = parse_create_table(sql)
    a, b = table.columns
    assert source(sql, a.type) == "int"
    assert source(sql, a.clauses[0].tokens) == 'CONSTRAINT "c" CHECK (a /* x */ > 0)'
    assert source(sql, a.clauses[0].nameless) == "CHECK (a /* x */ > 0)"
    assert source(sql, b.clauses[0].value) == "a+1"
    assert (b.clauses[0].is_stored, table.strict, table.without_rowid) == (True, True, False)
