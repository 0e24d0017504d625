"""People and blogs: custom methods, and events where Django has methods to override.

The Django side is ``django_side/methods/models.py``.
"""

import re
from collections.abc import Sequence
from datetime import date
from unicodedata import normalize

from sqlalchemy import ColumnElement, Connection, String, case, event, select, text
from sqlalchemy.ext.hybrid import hybrid_method, hybrid_property
from sqlalchemy.orm import Mapped, Mapper, Session, mapped_column, object_session, relationship
from sqlalchemy.orm.unitofwork import UOWTransaction

from sqlalchemy_django.base import (
    Base,
    BigInt,
    BigKey,
    DeferredForeignKey,
    Text,
    many_to_many,
)

#: The calls of the methods and listeners below, in order.
journal: list[str] = []


def session_of(instance: Base) -> Session:
    """Return the session that an instance belongs to."""
    session = object_session(instance)
    assert session is not None  # the methods below are for instances in one
    return session


class Person(Base):
    """Someone with a name, which is combined from two parts, and a date of birth."""

    __tablename__ = "methods_person"

    id: Mapped[BigKey]
    first_name: Mapped[str] = mapped_column(String(50))
    last_name: Mapped[str] = mapped_column(String(50))
    birth_date: Mapped[date]

    @hybrid_method
    def baby_boomer_status(self) -> str:
        """Return the person's baby-boomer status."""
        if self.birth_date < date(1945, 8, 1):
            return "Pre-boomer"
        if self.birth_date < date(1965, 1, 1):
            return "Baby boomer"
        return "Post-boomer"

    @baby_boomer_status.inplace.expression  # type: ignore[attr-defined,untyped-decorator]
    @classmethod
    def _baby_boomer_status(cls) -> ColumnElement[str]:
        """Return the same logic as an SQL expression."""
        return case(
            (cls.birth_date < date(1945, 8, 1), "Pre-boomer"),
            (cls.birth_date < date(1965, 1, 1), "Baby boomer"),
            else_="Post-boomer",
        )

    @hybrid_property
    def full_name(self) -> str:
        """The person's full name: a text on an instance, an SQL expression on the class."""
        return self.first_name + " " + self.last_name

    @property
    def initials(self) -> str:
        """The first letters of both names."""
        return self.first_name[0] + self.last_name[0]

    def get_absolute_url(self) -> str:
        """Return the address of the person's page."""
        return f"/people/{self.id}/"

    def namesakes(self) -> Sequence["Person"]:
        """Return the others with the same last name, by custom SQL."""
        statement = text(
            "SELECT * FROM methods_person WHERE last_name = :last_name AND id <> :id ORDER BY id"
        ).bindparams(last_name=self.last_name, id=self.id)
        return session_of(self).scalars(select(Person).from_statement(statement)).all()

    def __str__(self) -> str:
        return self.full_name


def how_many_of_each_last_name(session: Session) -> Sequence[tuple[str, int]]:
    """Return each last name with the number of people who have it, by custom SQL."""
    statement = text(
        "SELECT last_name, COUNT(*) FROM methods_person GROUP BY last_name ORDER BY last_name"
    )
    return [(name, count) for name, count in session.execute(statement)]


class Blog(Base):
    """The guide's blogs in one class; listeners of the mapper run around each save."""

    __tablename__ = "methods_blog"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(100))
    tagline: Mapped[str] = mapped_column(Text, default="")
    slug: Mapped[str] = mapped_column(Text, default="")

    entries: Mapped[list["Entry"]] = relationship(
        lambda: Entry, back_populates="blog", cascade="all, delete-orphan"
    )

    def retitle(self, tagline: str) -> str:
        """Write another tagline by custom SQL, and return the stored one."""
        session = session_of(self)
        session.execute(
            text("UPDATE methods_blog SET tagline = :tagline WHERE id = :id"),
            {"tagline": tagline, "id": self.id},
        )
        statement = text("SELECT tagline FROM methods_blog WHERE id = :id")
        return str(session.scalars(statement, {"id": self.id}).one())

    def __str__(self) -> str:
        return self.name


def slugify(value: str) -> str:
    """Return a text in lowercase ASCII letters and dashes, like Django's function of this name."""
    ascii_only = normalize("NFKD", value).encode("ascii", "ignore").decode("ascii")
    words = re.sub(r"[^\w\s-]", "", ascii_only.lower())
    return re.sub(r"[-\s]+", "-", words).strip("-_")


@event.listens_for(Session, "before_flush")
def keep_yoko_out(session: Session, _context: UOWTransaction, _instances: object) -> None:
    """Remove from each flush what must not be written."""
    for blog in [*session.new, *session.dirty]:
        if isinstance(blog, Blog) and blog.name == "Yoko Ono's blog":
            # Yoko shall never have her own blog!
            if blog in session.new:
                session.expunge(blog)
            else:
                session.expire(blog)


@event.listens_for(Blog, "before_insert")
@event.listens_for(Blog, "before_update")
def before_save(_mapper: Mapper[Blog], _connection: Connection, blog: Blog) -> None:
    """Do something, and set the slug from the name: values set here are still written."""
    journal.append(f"before {blog.name}")
    blog.slug = slugify(blog.name)


@event.listens_for(Blog, "after_insert")
@event.listens_for(Blog, "after_update")
def after_save(_mapper: Mapper[Blog], _connection: Connection, blog: Blog) -> None:
    """Do something else."""
    journal.append(f"after {blog.name}")


class Tag(Base):
    """What an entry is about."""

    __tablename__ = "methods_tag"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(50))

    entries: Mapped[list["Entry"]] = relationship(
        lambda: Entry, secondary="methods_entry_tags", back_populates="tags"
    )

    def __str__(self) -> str:
        return self.name


class Entry(Base):
    """A text in a blog."""

    __tablename__ = "methods_entry"

    id: Mapped[BigKey]
    blog_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("methods_blog.id"))
    headline: Mapped[str] = mapped_column(String(255))

    blog: Mapped[Blog] = relationship(back_populates="entries")
    tags: Mapped[list[Tag]] = relationship(secondary="methods_entry_tags", back_populates="entries")

    def delete(self) -> None:
        """Delete the entry, and record it: a method that only callers who know it call."""
        journal.append(f"delete {self.headline}")
        session_of(self).delete(self)

    def __str__(self) -> str:
        return self.headline


entry_tags = many_to_many(
    "methods_entry_tags", entry_id="methods_entry.id", tag_id="methods_tag.id"
)
