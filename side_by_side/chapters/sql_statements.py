"""Compares the SQL statements of the two sides: how many there are, and which change rows."""

import re

from sqlparse import lexer
from sqlparse.tokens import Comment

from shared_fixtures.question import PerVersion, Question
from side_by_side.chapters.results import Mismatch, Result

#: The first words of statements that change rows.
VERBS = frozenset({"INSERT", "UPDATE", "DELETE", "REPLACE", "MERGE", "TRUNCATE"})

#: What may precede a verb: the start, the end of another statement, the parenthesis of a
#: common table expression or the end of the last one, and ``EXPLAIN ANALYZE``, which runs it.
_BEFORE = frozenset({"", ";", "(", ")", "ANALYZE"})

_ANY_VERB = re.compile("|".join(VERBS), re.IGNORECASE)


def changes_rows(sql: str) -> bool:
    """Return whether a statement inserts, updates or deletes rows, also in a CTE.

    Words in comments, strings and quoted names do not count, nor do ``FOR UPDATE``,
    ``ON CONFLICT DO UPDATE``, ``ON DELETE CASCADE`` and functions such as ``REPLACE()``. A
    statement that calls a function which changes rows is not recognised.
    """
    if not _ANY_VERB.search(sql):
        return False
    words = [word.upper() for word in read_words(sql)]
    if words[:1] == ["CREATE"]:
        # The statements of a trigger or function change rows later, if ever.
        return False
    following = [*words[1:], ""]
    return any(
        word in VERBS and before in _BEFORE and after != "("
        for before, word, after in zip(["", *words], words, following, strict=False)
    )


def read_words(sql: str) -> list[str]:
    """Return the words, strings and signs of a statement, without comments."""
    # sqlparse takes the operators # and #> of PostgreSQL for the beginning of MySQL's comments.
    text = re.sub(r"#(?=>*\s)", "^", sql)
    return [
        value
        for kind, value in lexer.tokenize(text)  # type: ignore[no-untyped-call]  # sqlparse is not typed
        if kind not in Comment and value.strip()
    ]


#: How a statement locks the rows that it reads.
_LOCKING = re.compile(
    r"\bFOR (?:NO KEY UPDATE|UPDATE|KEY SHARE|SHARE)\b|\bLOCK IN SHARE MODE\b", re.IGNORECASE
)


def locks_rows(sql: str) -> bool:
    """Return whether a statement locks the rows that it reads."""
    return bool(_LOCKING.search(sql))


def find_undeclared_lock(question: Question, database: str, result: Result) -> list[Mismatch]:
    """Report the first statement that locks rows in a question without ``locks``.

    SQLite has no such statements, and Django leaves them out there.
    """
    if database == "sqlite" or question.locks is not None:
        return []
    locking = [statement for statement in result.statements if locks_rows(statement)]
    return [Mismatch("locking", "", "no statement that locks rows", sql) for sql in locking[:1]]


def compare_statement_counts(
    question: Question, database: str, django: Result, sqlalchemy: Result
) -> list[Mismatch]:
    """Report statement counts that differ and are not those of the question, or the reverse."""
    counts = {"django": len(django.statements), "sqlalchemy": len(sqlalchemy.statements)}
    differ = counts["django"] != counts["sqlalchemy"]
    declared = {side: question.statements_of(side, database) for side in counts}
    is_right = all(declared[side] in (None, count) for side, count in counts.items())
    # The numbers may be the same on one of the databases.
    same_here = None not in declared.values() and len(set(declared.values())) == 1
    as_declared = differ == (question.statements is not None and not same_here)
    if is_right and (as_declared or isinstance(question.statements, PerVersion)):
        return []
    found = [
        count if declared[side] in (None, count) else f"{count}, declared as {declared[side]}"
        for side, count in counts.items()
    ]
    return [Mismatch("statements", "", *found)]


def find_undeclared_sql(question: Question, django: Result, sqlalchemy: Result) -> list[Mismatch]:
    """Report a statement of a question ``without_sql``, or that no side of another has one.

    A question whose answer depends on the database may have none: the dialect is part of it.
    """
    statements = [*django.statements, *sqlalchemy.statements]
    if question.without_sql:
        return [Mismatch("sql", "", "no statement", statement) for statement in statements[:1]]
    if statements or question.depends_on_database:
        return []
    return [Mismatch("sql", "", "a statement", "no statement on either side")]


def find_undeclared_write(question: Question, result: Result) -> list[Mismatch]:
    """Report the first statement that changes rows in a question without ``writes=True``.

    Refused statements count as well: the comparison must show that they left nothing behind. The
    reverse is allowed: a question with ``writes=True`` may have nothing to write.
    """
    if question.writes:
        return []
    changing = [statement for statement in result.statements if changes_rows(statement)]
    return [
        Mismatch("writes", "", "no statement that changes rows", statement)
        for statement in changing[:1]
    ]
