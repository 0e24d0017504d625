"""What can be known of a query before it is sent: its plan, its order, whether it finds a row."""

from typing import Any

from sqlalchemy import (
    ClauseElement,
    Executable,
    Select,
    delete,
    false,
    func,
    intersect,
    select,
    true,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Session

from sqlalchemy_side.branches.models import Book, Copy, Member


class _Explain(Executable, ClauseElement):
    """The plan of a statement: ``compiles`` writes what each database has for it."""

    inherit_cache = False

    def __init__(self, statement: Select[*tuple[Any, ...]], clause: str = "") -> None:
        self.statement = statement
        self.clause = clause


@compiles(_Explain)
def _write_explain(element: _Explain, compiler: Any, **options: Any) -> str:
    return f"EXPLAIN {element.clause} {compiler.process(element.statement, **options)}"


@compiles(_Explain, "sqlite")
def _write_explain_on_sqlite(element: _Explain, compiler: Any, **options: Any) -> str:
    return f"EXPLAIN QUERY PLAN {compiler.process(element.statement, **options)}"


def tables_in_a_plan(session: Session) -> list[str]:
    """``EXPLAIN`` is an element of one's own, before the statement."""
    copies = select(Copy.id, Book.title).join(Copy.book)
    plan = str(session.execute(_Explain(copies)).all())
    tables = ("branches_book", "branches_branch", "branches_copy", "branches_member")
    return [table for table in tables if table in plan]


def rows_in_a_plan(session: Session) -> int:
    """Options are written as the database wants them; the driver reads JSON."""
    members = select(Member.id).where(Member.fee == 20)
    [[plan]] = session.execute(_Explain(members, "(FORMAT JSON, ANALYZE)")).all()
    return int(plan[0]["Plan"]["Actual Rows"])


def plan_in_an_unknown_format(session: Session) -> str:
    """Which formats there are, only the database knows."""
    return str(session.execute(_Explain(select(Member.id), "(FORMAT PROSE)")).all())


def queries_with_an_order(session: Session) -> list[bool]:
    """A statement is not asked whether it has an order, but its text shows it."""
    books = select(Book).order_by(Book.title)
    return ["ORDER BY" in str(books), "ORDER BY" in str(books.order_by(None))]


def members_by_conditions_known_before(session: Session) -> tuple[int, int]:
    """``true`` and ``false`` are conditions, which are written into the SQL."""
    count = select(func.count()).select_from(Member)
    everyone, nobody = (session.scalars(count.where(it)).one() for it in (true(), false()))
    return everyone, nobody


def delete_an_intersection(session: Session) -> int:
    """Rows are deleted from a table, with a condition such as ``in_``."""
    both = intersect(select(Member.id), select(Member.id))
    deleted = session.execute(delete(both).returning(Member.id))  # type: ignore[arg-type]  # refused
    return len(deleted.all())
