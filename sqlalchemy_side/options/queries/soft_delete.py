"""Soft deletion: where a criterion for a class applies, and where it does not."""

from collections.abc import Sequence
from typing import Any, cast

from sqlalchemy import CursorResult, ScalarResult, delete, false, func, select, update
from sqlalchemy.orm import Session, contains_eager, selectinload

from sqlalchemy_side.options.models import (
    LIVING,
    Attachment,
    Document,
    Folder,
    Reader,
    reader_documents,
)


def living_documents(session: Session) -> ScalarResult[Document]:
    """The option adds the criterion wherever the class occurs."""
    return session.scalars(select(Document).options(LIVING).order_by(Document.title))


def every_document(session: Session) -> ScalarResult[Document]:
    """Without the option, nothing is hidden."""
    return session.scalars(select(Document))


def living_document_by_key(session: Session) -> tuple[Document, Document | None]:
    """A SELECT goes to the database; ``get`` would return the held object despite the option."""
    seen = session.get_one(Document, 2)
    statement = select(Document).where(Document.id == 2).options(LIVING)
    return seen, session.scalars(statement).one_or_none()


def living_documents_of_a_folder(session: Session) -> list[Document]:
    """Objects loaded together with a statement use its options."""
    statement = select(Folder).where(Folder.name == "Letters")
    loaded = statement.options(LIVING, selectinload(Folder.documents))
    return session.scalars(loaded).one().documents


def living_documents_of_every_folder(session: Session) -> list[tuple[str, set[str]]]:
    """The relationship carries the criterion for documents; the folders have none here."""
    living = Folder.documents.and_(Document.deleted == false())
    statement = select(Folder).order_by(Folder.name).options(selectinload(living))
    folders = session.scalars(statement)
    return [(folder.name, {str(each) for each in folder.documents}) for folder in folders]


def living_documents_of_a_reader(session: Session) -> list[Document]:
    """The option applies across the association table."""
    statement = select(Reader).where(Reader.name == "Ann")
    loaded = statement.options(LIVING, selectinload(Reader.documents))
    return session.scalars(loaded).one().documents


def document_of_the_stamp(session: Session) -> Document:
    """The statement has no option, so the reference hides nothing."""
    statement = select(Attachment).where(Attachment.name == "stamp")
    return session.scalars(statement).one().document


def attachments_by_document(session: Session) -> ScalarResult[Attachment]:
    """The option would apply to this join as well, and lose the stamp."""
    statement = select(Attachment).join(Attachment.document).where(Document.title == "To Bob")
    return session.scalars(statement)


def documents_and_their_folders(session: Session) -> list[tuple[str, str]]:
    """The criterion is written for documents only; the option would also hide folders."""
    statement = (
        select(Document)
        .join(Document.folder)
        .where(Document.deleted == false())
        .options(contains_eager(Document.folder))
        .order_by(Document.title)
    )
    return [(document.title, document.folder.name) for document in session.scalars(statement)]


def documents_of_a_folder_counted(session: Session) -> Sequence[tuple[str, int]]:
    """The option would exclude soft-deleted rows from the count."""
    statement = (
        select(Folder.name, func.count(Document.id))
        .outerjoin(Folder.documents)
        .where(Folder.deleted == false())
        .group_by(Folder.id)
        .order_by(Folder.name)
    )
    return session.execute(statement).all()


def soft_deleted_folder_of_a_living_document(session: Session) -> Folder:
    """A reference that the option hides is None; a separate statement can raise."""
    bill = session.scalars(select(Document).where(Document.title == "Gas").options(LIVING)).one()
    statement = select(Folder).where(Folder.id == bill.folder_id).options(LIVING)
    return session.scalars(statement).one()


def soft_delete_letters(session: Session) -> tuple[int, ScalarResult[Document]]:
    """The option applies to an UPDATE too, whose cursor counts the rows."""
    letters = session.scalars(select(Folder).where(Folder.name == "Letters")).one()
    inside = update(Document).where(Document.folder == letters)
    statement = inside.values(deleted=True).options(LIVING)
    updated = cast("CursorResult[Any]", session.execute(statement))
    return updated.rowcount, session.scalars(select(Document).options(LIVING))


def rename_a_soft_deleted_folder(session: Session) -> ScalarResult[str]:
    """Without the option an UPDATE sees every row; with it, it would match no row."""
    session.execute(update(Folder).where(Folder.name == "Bills").values(name="Invoices"))
    return session.scalars(select(Folder.name).order_by(Folder.name))


def delete_a_folder_for_good(session: Session) -> ScalarResult[Document]:
    """No cascade is declared, so each table is emptied in turn, referring rows first."""
    letters = select(Folder.id).where(Folder.name == "Letters").scalar_subquery()
    inside = select(Document.id).where(Document.folder_id == letters)
    session.execute(delete(Attachment).where(Attachment.document_id.in_(inside)))
    session.execute(delete(reader_documents).where(reader_documents.c.document_id.in_(inside)))
    session.execute(delete(Document).where(Document.folder_id == letters))
    session.execute(delete(Folder).where(Folder.name == "Letters"))
    return session.scalars(select(Document))
