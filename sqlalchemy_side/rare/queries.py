"""The reverse names of a child in a different chapter from its abstract base."""

from sqlalchemy import Column, ForeignKey, ScalarResult, Table, inspect, select
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    declared_attr,
    mapped_column,
    relationship,
)

from sqlalchemy_side.common.models import ChildB as CommonChildB
from sqlalchemy_side.common.models import OtherModel
from sqlalchemy_side.rare.models import ChildB


def _make_in_two_applications(ending: str) -> None:
    """Create a child of one name in two applications, with reverse names of the class alone."""

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
            backref = f"{cls.__name__.lower()}{ending}"
            return relationship(OtherModel, secondary=links, backref=backref)

    class Common:
        class ChildB(Base):
            __module__ = "common.models"
            __tablename__ = "common_childb"

    class Rare:
        class ChildB(Base):
            __module__ = "rare.models"
            __tablename__ = "rare_childb"

    try:
        Registry.registry.configure()
    finally:
        # Mappers that cannot be configured would block the configuration of all others.
        Registry.registry.dispose()


def reverse_names_at_the_other_model(session: Session) -> dict[str, str]:
    """The base does not need to know its children: the child's table name forms the name."""
    relations = inspect(OtherModel).relationships
    children = {relation.key: relation.mapper.class_ for relation in relations}
    return {
        f"{child.__module__.split('.')[1]}.{child.__name__}": name
        for name, child in children.items()
    }


def both_kinds_of_b_of_red(session: Session) -> tuple[list[CommonChildB], list[ChildB]]:
    """The application in the name distinguishes the two children that share a name."""
    red = session.scalars(select(OtherModel).filter_by(name="red")).one()
    return red.common_childb_related, red.rare_childb_related


def others_with_a_rare_child_named_two(session: Session) -> ScalarResult[OtherModel]:
    """``any`` checks whether there is such a child, and cannot repeat a row."""
    named_two = OtherModel.rare_childb_related.any(ChildB.name == "b two")
    return session.scalars(select(OtherModel).where(named_two))


def others_with_a_child_b_of_both_chapters(session: Session) -> ScalarResult[OtherModel]:
    """Each ``any`` is a separate subquery, so no rows are multiplied."""
    statement = (
        select(OtherModel)
        .where(OtherModel.common_childb_related.any(), OtherModel.rare_childb_related.any())
        .order_by(OtherModel.name)
    )
    return session.scalars(statement)


def link_a_new_child(session: Session) -> ChildB:
    """The links of each child are in their own table."""
    child = ChildB(name="rare three")
    child.m2m = list(session.scalars(select(OtherModel).filter_by(name="green")))
    session.add(child)
    return child


def one_name_in_two_applications(session: Session) -> None:
    """Names are created, and rejected, when the mappers are configured."""
    _make_in_two_applications("_related")


def default_names_in_two_applications(session: Session) -> None:
    """There is no default; a base that creates names as Django does causes the same clash."""
    _make_in_two_applications("_set")
