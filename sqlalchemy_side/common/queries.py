"""The names by which a relation of an abstract base is known at its other end."""

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
    """Make two children of one base, and return the reverse name of each."""

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
        # Mappers that cannot be configured would stop all others from being.
        Registry.registry.dispose()


def reverse_name_of_each_child(session: Session) -> dict[str, str]:
    """A ``declared_attr`` of the base runs for each child, and so makes a name for each."""
    relations = inspect(OtherModel).relationships
    here = [each for each in relations if each.mapper.class_.__module__ == ChildA.__module__]
    return {each.mapper.class_.__name__: each.key for each in here}


def table_of_links_of_each_child(session: Session) -> dict[str, str]:
    """The base makes a table of links for each child, too."""
    found = (inspect(ChildA).relationships["m2m"], inspect(ChildB).relationships["m2m"])
    return {
        relation.parent.class_.__name__: str(relation.secondary.name)
        for relation in found
        if isinstance(relation.secondary, Table)
    }


def others_of_a_one(session: Session) -> list[OtherModel]:
    """The relationship of the base is there on each child."""
    return session.scalars(select(ChildA).filter_by(name="a one")).one().m2m


def children_of_blue(session: Session) -> tuple[list[ChildA], list[ChildB]]:
    """Each reverse name is a list of one kind of children."""
    blue = session.scalars(select(OtherModel).filter_by(name="blue")).one()
    return blue.common_childa_related, blue.common_childb_related


def others_with_a_child_named_one(session: Session) -> ScalarResult[OtherModel]:
    """In queries the reverse name is the same as on objects: there is no second one."""
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
    """A list is loaded before it is appended to; the link is written with the next flush."""
    green = session.scalars(select(OtherModel).filter_by(name="green")).one()
    child = session.scalars(select(ChildB).filter_by(name="b three")).one()
    green.common_childb_related.append(child)
    return child.m2m


def one_name_for_all_children(session: Session) -> None:
    """Names are made, and refused, when the mappers are configured."""
    _reverse_names(lambda _: "related")


def default_reverse_names(session: Session) -> dict[str, str]:
    """There is no reverse name by default: the base has to make this one, too."""
    return _reverse_names(lambda child: f"{child.__name__.lower()}_set")
