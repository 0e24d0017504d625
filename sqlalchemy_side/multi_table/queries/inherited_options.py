"""Which of the parent's options reach a child: the order and the latest, and no others."""

from sqlalchemy import ScalarResult, select
from sqlalchemy.orm import Session

from sqlalchemy_side.multi_table.models import ChildModel, OtherChildModel, ParentModel


def parents_in_their_order(session: Session) -> ScalarResult[ParentModel]:
    """A class has no order: each statement says its own."""
    statement = select(ParentModel).order_by(ParentModel.title)
    return session.scalars(statement)


def children_in_the_inherited_order(session: Session) -> ScalarResult[OtherChildModel]:
    """The title is the child's as well, so the order may say it of the child."""
    statement = select(OtherChildModel).order_by(OtherChildModel.title)
    return session.scalars(statement)


def first_child_without_an_order(session: Session) -> ChildModel | None:
    """What is first without an order is the database's choice, so the key is named."""
    statement = select(ChildModel).order_by(ChildModel.id).limit(1)
    return session.scalars(statement).first()


def latest_of_each_child(session: Session) -> tuple[ChildModel, OtherChildModel]:
    """The latest is the first by the day, downwards; without any, ``one`` raises as Django does."""
    child = select(ChildModel).order_by(ChildModel.published.desc()).limit(1)
    other = select(OtherChildModel).order_by(OtherChildModel.published.desc()).limit(1)
    return session.scalars(child).one(), session.scalars(other).one()


def parents_of_children_by_pages(session: Session) -> ScalarResult[ParentModel]:
    """The child's own table is joined; its class would bring the parent's table a second time."""
    child = ChildModel.__table__
    statement = (
        select(ParentModel)
        .join(child, child.c.parentmodel_ptr_id == ParentModel.id)
        .order_by(child.c.pages)
    )
    return session.scalars(statement)
