"""People, books and documents: functions that build or extend statements, in place of managers.

The Django side is ``django_side/options/models/managers.py``.
"""

from sqlalchemy import Select, String, false, func, select
from sqlalchemy.orm import (
    Mapped,
    mapped_column,
    relationship,
    with_loader_criteria,
)

from sqlalchemy_django.base import Base, BigInt, BigKey, DeferredForeignKey, many_to_many


class Person(Base):
    """Someone at a publisher; functions that narrow a statement can be nested."""

    __tablename__ = "options_person"

    id: Mapped[BigKey]
    first_name: Mapped[str] = mapped_column(String(50))
    last_name: Mapped[str] = mapped_column(String(50))
    role: Mapped[str] = mapped_column(String(1))

    @staticmethod
    def authors(people: "Select[Person]") -> "Select[Person]":
        """Keep authors."""
        return people.where(Person.role == "A")

    @staticmethod
    def editors(people: "Select[Person]") -> "Select[Person]":
        """Keep editors."""
        return people.where(Person.role == "E")

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}"


class Book(Base):
    """Operations on the whole table are class methods that build a statement."""

    __tablename__ = "options_book"

    id: Mapped[BigKey]
    title: Mapped[str] = mapped_column(String(100))
    author: Mapped[str] = mapped_column(String(50))

    editions: Mapped[list["Edition"]] = relationship(lambda: Edition, back_populates="book")

    @classmethod
    def dahl_books(cls) -> "Select[Book]":
        """Select the books of one author."""
        return select(cls).where(cls.author == "Roald Dahl")

    @classmethod
    def with_counts(cls) -> "Select[Book, int]":
        """Select all books, with their number of editions."""
        counted = func.count(Edition.id).label("num_editions")
        return select(cls, counted).outerjoin(cls.editions).group_by(cls.id)

    def __str__(self) -> str:
        return self.title


class Edition(Base):
    """One printing of a book."""

    __tablename__ = "options_edition"

    id: Mapped[BigKey]
    book_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("options_book.id"))
    year: Mapped[int]

    book: Mapped[Book] = relationship(lambda: Book, back_populates="editions")

    def __str__(self) -> str:
        return f"{self.book.title} {self.year}"


class Removable:
    """A row that can be soft-deleted. A mixin: nothing is hidden without an option."""

    deleted: Mapped[bool] = mapped_column(default=False, sort_order=-1)


#: Hides soft-deleted rows from one statement and from the collections loaded with it, but not from
#: what its objects load later.
LIVING = with_loader_criteria(
    Removable,
    lambda model: model.deleted == false(),
    include_aliases=True,
    propagate_to_loaders=False,
)


class Folder(Removable, Base):
    """A folder of documents."""

    __tablename__ = "options_folder"

    id: Mapped[BigKey] = mapped_column(sort_order=-2)
    name: Mapped[str] = mapped_column(String(50))

    documents: Mapped[list["Document"]] = relationship(
        lambda: Document, back_populates="folder", order_by=lambda: Document.title
    )

    def __str__(self) -> str:
        return self.name


class Document(Removable, Base):
    """A document in a folder."""

    __tablename__ = "options_document"

    id: Mapped[BigKey] = mapped_column(sort_order=-2)
    folder_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("options_folder.id"))
    title: Mapped[str] = mapped_column(String(50))

    folder: Mapped[Folder] = relationship(back_populates="documents")
    attachments: Mapped[list["Attachment"]] = relationship(
        lambda: Attachment, back_populates="document"
    )
    readers: Mapped[list["Reader"]] = relationship(
        lambda: Reader, secondary="options_reader_documents", back_populates="documents"
    )

    def __str__(self) -> str:
        return self.title


class Attachment(Base):
    """An attachment of a document, whether or not that is soft-deleted."""

    __tablename__ = "options_attachment"

    id: Mapped[BigKey]
    document_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("options_document.id"))
    name: Mapped[str] = mapped_column(String(50))

    document: Mapped[Document] = relationship(back_populates="attachments")

    def __str__(self) -> str:
        return self.name


class Reader(Base):
    """Someone with documents at hand."""

    __tablename__ = "options_reader"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(50))

    documents: Mapped[list[Document]] = relationship(
        secondary="options_reader_documents", back_populates="readers", order_by=Document.title
    )

    def __str__(self) -> str:
        return self.name


reader_documents = many_to_many(
    "options_reader_documents",
    reader_id="options_reader.id",
    document_id="options_document.id",
)
