"""The parent's options that a child inherits: only the order and the latest."""

from sqlalchemy import ScalarResult, select
from sqlalchemy.orm import Session

from sqlalchemy_side.multi_table.models import ChildModel, OtherChildModel, ParentModel


def parents_in_their_order(session: Session) -> ScalarResult[ParentModel]:
    """A class has no order: each statement states its own."""
    statement = select(ParentModel).order_by(ParentModel.title)
    return session.scalars(statement)


def children_in_the_inherited_order(session: Session) -> ScalarResult[OtherChildModel]:
    """The title belongs to the child as well, so the order can use the child's attribute."""
    statement = select(OtherChildModel).order_by(OtherChildModel.title)
    return session.scalars(statement)


def first_child_without_an_order(session: Session) -> ChildModel | None:
    """Without an order the database chooses what is first, so the key is named."""
    statement = select(ChildModel).order_by(ChildModel.id).limit(1)
    return session.scalars(statement).one_or_none()


def latest_of_each_child(session: Session) -> tuple[ChildModel, OtherChildModel]:
    """The latest is the first in descending order; ``one`` raises if there is none."""
    child = select(ChildModel).order_by(ChildModel.published.desc()).limit(1)
    other = select(OtherChildModel).order_by(OtherChildModel.published.desc()).limit(1)
    return session.scalars(child).one(), session.scalars(other).one()


def parents_of_children_by_pages(session: Session) -> ScalarResult[ParentModel]:
    """The child's own table is joined; its class would join the parent's table again."""
    child = ChildModel.__table__
    statement = (
        select(ParentModel)
        .join(child, child.c.parentmodel_ptr_id == ParentModel.id)
        .order_by(child.c.pages)
    )
    return session.scalars(statement)
