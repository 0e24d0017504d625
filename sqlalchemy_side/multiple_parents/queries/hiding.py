"""Names that a child may share with its parents."""

from collections.abc import Sequence
from typing import cast

from sqlalchemy import ForeignKey, ScalarResult, String, Table, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, joinedload, mapped_column

from sqlalchemy_side.multiple_parents.models import Essay, Leaflet, Page, Translation, Work


def works_and_their_shelves(session: Session) -> tuple[Work, Translation]:
    """An attribute that is not mapped can be overridden as in any class."""
    return session.get_one(Work, 2), session.get_one(Translation, 2)


def authors_and_translators(session: Session) -> Sequence[tuple[str, str]]:
    """An attribute with another name than its column keeps the two columns apart."""
    return session.execute(select(Translation.author, Translation.translator)).all()


def author_behind_attribute(session: Session) -> tuple[str, str]:
    """The attribute removes the column from the child's mapping; only the parent has it."""

    class Base(DeclarativeBase):
        pass

    class Parent(Base):
        __tablename__ = "multiple_parents_work"
        id: Mapped[int] = mapped_column(primary_key=True)
        author: Mapped[str]

    class Anonymous(Parent):
        __tablename__ = "multiple_parents_translation"
        work_ptr_id: Mapped[int] = mapped_column(ForeignKey(Parent.id), primary_key=True)
        author = "nobody"

    return str(Anonymous.author), session.get_one(Parent, 2).author


def essays_of_works(session: Session) -> list[tuple[Essay, Work]]:
    """Any attribute can override a mixin's column."""
    statement = select(Essay).options(joinedload(Essay.author))
    return [(essay, essay.author) for essay in session.scalars(statement)]


def leaflets_and_their_fields(session: Session) -> tuple[ScalarResult[Leaflet], list[str]]:
    """None removes a mixin's column."""
    return session.scalars(select(Leaflet)), inspect(Leaflet).column_attrs.keys()


def length_of_text_on_page(session: Session) -> int | None:
    """The model repeats the column, because Python would find the second parent's."""
    return cast("String", inspect(Page).columns["text"].type).length


def comment_of_page(session: Session) -> str | None:
    """``__table_args__`` is looked up as Python does, and inherited as a whole."""
    return cast("Table", Page.__table__).comment
