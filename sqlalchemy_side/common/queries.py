"""The reverse names of a relation that an abstract base declares."""

from collections.abc import Callable, Sequence

from sqlalchemy import Column, ForeignKey, ScalarResult, Table, distinct, func, inspect, select
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    declared_attr,
    mapped_column,
    relationship,
)

from sqlalchemy_side.common.models import ChildA, ChildB, OtherModel


def _reverse_names(name_of: Callable[[type], str]) -> dict[str, str]:
    """Create two children of one base, and return the reverse name of each."""

    class Registry(DeclarativeBase):
        pass

    class OtherModel(Registry):
        __tablename__ = "othermodel"
        id: Mapped[int] = mapped_column(primary_key=True)

    class Base(Registry):
        __abstract__ = True
        id: Mapped[int] = mapped_column(primary_key=True)

        @declared_attr
        @classmethod
        def m2m(cls) -> Mapped[list[OtherModel]]:
            links = Table(
                f"{cls.__tablename__}_m2m",
                cls.metadata,
                Column("child_id", ForeignKey(f"{cls.__tablename__}.id"), primary_key=True),
                Column("othermodel_id", ForeignKey(OtherModel.id), primary_key=True),
            )
            return relationship(OtherModel, secondary=links, backref=name_of(cls))

    class ChildA(Base):
        __tablename__ = "childa"

    class ChildB(Base):
        __tablename__ = "childb"

    try:
        Registry.registry.configure()
        relations = inspect(OtherModel).relationships
        return {relation.mapper.class_.__name__: relation.key for relation in relations}
    finally:
        # Mappers that cannot be configured would block the configuration of all others.
        Registry.registry.dispose()


def reverse_name_of_each_child(session: Session) -> dict[str, str]:
    """A ``declared_attr`` of the base runs for each child and so creates a name for each."""
    relations = inspect(OtherModel).relationships
    own = [
        relation for relation in relations if relation.mapper.class_.__module__ == ChildA.__module__
    ]
    return {relation.mapper.class_.__name__: relation.key for relation in own}


def table_of_links_of_each_child(session: Session) -> dict[str, str]:
    """The base creates a table of links for each child too."""
    relations = (inspect(ChildA).relationships["m2m"], inspect(ChildB).relationships["m2m"])
    return {
        relation.parent.class_.__name__: str(relation.secondary.name)
        for relation in relations
        if isinstance(relation.secondary, Table)
    }


def others_of_a_one(session: Session) -> list[OtherModel]:
    """Each child has the relationship of the base."""
    return session.scalars(select(ChildA).filter_by(name="a one")).one().m2m


def children_of_blue(session: Session) -> tuple[list[ChildA], list[ChildB]]:
    """Each reverse name is a list of one kind of child."""
    blue = session.scalars(select(OtherModel).filter_by(name="blue")).one()
    return blue.common_childa_related, blue.common_childb_related


def others_with_a_child_named_one(session: Session) -> ScalarResult[OtherModel]:
    """Queries use the same reverse name as objects: there is only one."""
    statement = (
        select(OtherModel)
        .where(OtherModel.common_childa_related.any(ChildA.name == "a one"))
        .order_by(OtherModel.name)
    )
    return session.scalars(statement)


def children_of_each_other(session: Session) -> Sequence[tuple[str, int, int]]:
    """Both kinds are joined at once, so each is counted ``distinct``."""
    statement = (
        select(OtherModel.name, func.count(distinct(ChildA.id)), func.count(distinct(ChildB.id)))
        .outerjoin(OtherModel.common_childa_related)
        .outerjoin(OtherModel.common_childb_related)
        .group_by(OtherModel.id, OtherModel.name)
        .order_by(OtherModel.name)
    )
    return session.execute(statement).all()


def link_green_to_b_three(session: Session) -> list[OtherModel]:
    """A list is loaded before it is appended to; the next flush writes the link."""
    green = session.scalars(select(OtherModel).filter_by(name="green")).one()
    child = session.scalars(select(ChildB).filter_by(name="b three")).one()
    green.common_childb_related.append(child)
    return child.m2m


def one_name_for_all_children(session: Session) -> None:
    """Names are created, and rejected, when the mappers are configured."""
    _reverse_names(lambda _: "related")


def default_reverse_names(session: Session) -> dict[str, str]:
    """There is no default reverse name: the base has to create this one too."""
    return _reverse_names(lambda child: f"{child.__name__.lower()}_set")
