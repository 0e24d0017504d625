"""Columns, checks and indexes for JSON."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Index,
    MetaData,
    ScalarResult,
    cast,
    column,
    literal_column,
    select,
    table,
    type_coerce,
    update,
)
from sqlalchemy.dialects.postgresql import JSON, JSONB
from sqlalchemy.orm import Session

from sqlalchemy_side.documents.models import Card, Loan


def type_of_details(session: Session) -> str:
    """``Json`` is ``JSONB`` on PostgreSQL, where ``JSON`` would be another type."""
    return str(Card.details.type.compile(session.get_bind().dialect)).lower()


def store_a_text_that_is_no_json(session: Session) -> None:
    """SQLAlchemy cannot write such a text, SQL can."""
    brace: ColumnElement[Any] = literal_column("'{'")
    session.execute(update(Card).values(details=brace))


def distinct_details_as_json(session: Session) -> ScalarResult[Any]:
    """``postgresql.JSON`` is the other type, which ``sqlalchemy.JSON`` is as well."""
    return session.scalars(select(cast(Card.details, JSON)).distinct())


def details_as_json_with_a_maker(session: Session) -> ScalarResult[str]:
    """``postgresql.JSON`` has no ``has_key``, and the operator by itself is refused."""
    has_maker = cast(Card.details, JSON).op("?")("maker")
    return session.scalars(select(Card.title).where(has_maker))


def _definition(session: Session, name: str) -> str:
    indexes = table("pg_indexes", column("indexname"), column("indexdef"))
    definition = select(indexes.c.indexdef).where(indexes.c.indexname == name)
    return str(session.scalars(definition).one())


def index_of_makers(session: Session) -> str:
    """``astext`` is ``->>``, as text; an index of ``as_string`` would be cast to VARCHAR."""
    cards = Card.metadata.tables["documents_card"].to_metadata(MetaData())
    maker = type_coerce(cards.c.details, JSONB)["maker"].astext
    Index("documents_makers", maker).create(session.connection())
    return _definition(session, "documents_makers")


def index_of_all_details(session: Session) -> str:
    """The kind of index and the class of operators are options of the dialect."""
    cards = Card.metadata.tables["documents_card"].to_metadata(MetaData())
    index = Index(
        "documents_all_details",
        cards.c.details,
        postgresql_using="gin",
        postgresql_ops={"details": "jsonb_path_ops"},
    )
    index.create(session.connection())
    return _definition(session, "documents_all_details")


def add_loan_without_days(session: Session) -> Loan:
    """The check is SQL of each database."""
    loan = Loan(card_id=1, borrower="Rome", terms={"fee": "1.00"})
    session.add(loan)
    return loan


def add_loan_without_terms(session: Session) -> ScalarResult[int]:
    """NULL has no keys, so the check must allow it."""
    session.add(Loan(card_id=1, borrower="Rome"))
    return session.scalars(select(Loan.id).where(Loan.terms.is_(None)).order_by(Loan.id))
