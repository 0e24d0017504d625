"""The names that an attribute and its column may have."""

import warnings
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Integer, ScalarResult, func, inspect, select
from sqlalchemy.exc import InvalidRequestError, SAWarning
from sqlalchemy.orm import DeclarativeBase, Session, mapped_column

from sqlalchemy_side.fields.models import Example


def field_named_like_a_python_keyword(session: Session) -> object:
    """The text is not valid Python; ``mapped_column`` takes the column's name first."""
    text = "class Example(Base):\n    pass: Mapped[int]\n"
    return compile(text, "models.py", "exec")


def field_that_hides_an_attribute_of_every_model(session: Session) -> object:
    """``metadata`` and ``registry`` are reserved: 2.0 raises and 2.1 warns, made an error here."""
    try:
        with warnings.catch_warnings(action="error"):
            return _model_with("metadata", type("Throwaway", (DeclarativeBase,), {}))
    except (SAWarning, InvalidRequestError) as reserved:
        raise InvalidRequestError(str(reserved)) from reserved


def object_with_a_field_named_save(session: Session) -> None:
    """There is no method to hide; the call reaches the value, which is a number."""
    _model_with("save", type("Throwaway", (DeclarativeBase,), {}))(id=1, save=1).save()


def columns_of_examples(session: Session) -> dict[str, str]:
    """The attribute's name is the column's, unless ``mapped_column`` is given another.

    Only Python's keywords need another: ``foo_`` and ``foo__bar`` are names of attributes too.
    """
    return {prop.key: str(prop.columns[0].name) for prop in inspect(Example).column_attrs}


def examples_joined_outer_where_there(session: Session) -> ScalarResult[Example]:
    """A name is quoted where it needs to be, as an SQL keyword does."""
    is_wanted = (Example.join == "outer") & (Example.where == "there")
    return session.scalars(select(Example).where(is_wanted))


def greatest_by_select(session: Session) -> Sequence[tuple[str, int, int]]:
    """In queries the attribute stands for the column."""
    statement = (
        select(Example.select, func.max(Example.foo_bar), func.max(Example.foo))
        .group_by(Example.select)
        .order_by(Example.select.desc())
    )
    return session.execute(statement).all()


def save_example(session: Session) -> tuple[Example, tuple[str, int, int, int]]:
    """Keyword arguments are the attributes' names."""
    words = {"join": "left", "where": "here", "select": "none"}
    example = Example(**words, passed=0, foo_bar=2, foo=3)
    session.add(example)
    session.flush()
    example.passed = 1
    return example, (example.join, example.passed, example.foo_bar, example.foo)


def _model_with(name: str, base: type[DeclarativeBase]) -> Any:
    """Return a class with an attribute of a name, of a table of the same name."""
    columns = {"id": mapped_column(Integer, primary_key=True), name: mapped_column(Integer)}
    return type(name, (base,), {"__tablename__": name, **columns})
