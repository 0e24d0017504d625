"""Tempting ports of Django's queries; the right answers are in ``queries``."""

from sqlalchemy import ScalarResult, event, false, select
from sqlalchemy.orm import (
    ORMExecuteState,
    Session,
    joinedload,
    with_loader_criteria,
    with_parent,
)

from sqlalchemy_side.options.models import LIVING, Attachment, Document, Folder, Herd, Ox, Plough
from sqlalchemy_side.options.models.managers import Removable


def oxen_as_they_come(session: Session) -> ScalarResult[Ox]:
    """``Ox.objects.all()``, word for word."""
    return session.scalars(select(Ox))


def first_and_last_ox_as_they_come(session: Session) -> tuple[Ox | None, Ox]:
    """``Ox.objects.first()`` and ``Ox.objects.last()``, word for word."""
    return session.scalars(select(Ox)).first(), session.scalars(select(Ox)).all()[-1]


def oxen_of_a_herd_by_a_statement(session: Session) -> ScalarResult[Ox]:
    """``herd.oxen.all()`` as a statement that can be narrowed further."""
    herd = session.scalars(select(Herd).where(Herd.name == "South")).one()
    return session.scalars(select(Ox).where(with_parent(herd, Herd.oxen)))


def ploughs_by_their_references(session: Session) -> ScalarResult[Plough]:
    """``ordering = ["ox", "name"]``, word for word."""
    return session.scalars(select(Plough).order_by(Plough.ox_id, Plough.name))


def document_by_key_from_memory(session: Session) -> tuple[Document, Document | None]:
    """``session.get`` with the option."""
    seen = session.get_one(Document, 2)
    return seen, session.get(Document, 2, options=[LIVING])


def documents_of_a_folder_unfiltered(session: Session) -> list[Document]:
    """``folder.documents.all()``, word for word."""
    statement = select(Folder).where(Folder.name == "Letters").options(LIVING)
    return session.scalars(statement).one().documents


_EVERYWHERE = with_loader_criteria(
    Removable, lambda model: model.deleted == false(), include_aliases=True
)


def _only_the_living(execution: ORMExecuteState) -> None:
    """Hide soft-deleted rows from every SELECT of a session."""
    if execution.is_select:
        execution.statement = execution.statement.options(_EVERYWHERE)


def document_of_the_stamp_by_a_listener(session: Session) -> Document | None:
    """The usual recipe for a default manager: a session that listens to its own statements."""
    event.listen(session, "do_orm_execute", _only_the_living)
    statement = select(Attachment).where(Attachment.name == "stamp")
    return session.scalars(statement).one().document


def attachments_by_a_living_document(session: Session) -> ScalarResult[Attachment]:
    """The option on a statement that only joins the class."""
    statement = select(Attachment).join(Attachment.document).where(Document.title == "To Bob")
    return session.scalars(statement.options(LIVING))


def documents_and_their_living_folders(session: Session) -> list[tuple[str, str | None]]:
    """``Document.living.select_related("folder")``, word for word."""
    statement = select(Document).order_by(Document.title)
    loaded = statement.options(_EVERYWHERE, joinedload(Document.folder))
    return [
        (document.title, getattr(document.folder, "name", None))
        for document in session.scalars(loaded)
    ]
