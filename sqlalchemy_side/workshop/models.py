"""A workshop for bicycles: customers, their jobs, and the parts that these need.

The Django side is ``django_side/workshop/models.py``.
"""

from datetime import UTC, datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column, reconstructor, relationship, validates

from sqlalchemy_django.base import (
    Base,
    BigInt,
    BigKey,
    DeferredForeignKey,
    many_to_many,
)


class ClosedJobError(Exception):
    """What is refused for a closed job."""


class Customer(Base):
    """Somebody with a bicycle; the slug is a part of an address."""

    __tablename__ = "workshop_customer"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(60))
    slug: Mapped[str] = mapped_column(String(60), unique=True)

    jobs: Mapped[list["Job"]] = relationship(
        lambda: Job,
        back_populates="customer",
        cascade="all, delete-orphan",
        order_by=lambda: Job.id,
    )

    def __str__(self) -> str:
        return self.name


class Part(Base):
    """A kind of part, of which there are some in stock."""

    __tablename__ = "workshop_part"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(40))
    stock: Mapped[int] = mapped_column(default=5)

    jobs: Mapped[set["Job"]] = relationship(
        lambda: Job, secondary="workshop_job_parts", back_populates="parts"
    )

    #: The stock when the row was read.
    loaded_stock = 0

    def __str__(self) -> str:
        return self.name

    @reconstructor
    def _remember(self) -> None:
        """Remember a value of the row; ``__init__`` is not called for it."""
        self.loaded_stock = self.stock


class Job(Base):
    """What is to be done for a customer; the hours are unknown at first."""

    __tablename__ = "workshop_job"

    id: Mapped[BigKey]
    customer_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("workshop_customer.id"))
    title: Mapped[str] = mapped_column(String(60))
    # A change loads the old value, if it is not loaded yet.
    hours: Mapped[int | None] = mapped_column(active_history=True)
    is_closed: Mapped[bool] = mapped_column(default=False)
    opened: Mapped[datetime] = mapped_column(default=lambda: datetime.now(UTC))

    customer: Mapped[Customer] = relationship(lambda: Customer, back_populates="jobs")
    parts: Mapped[set[Part]] = relationship(secondary="workshop_job_parts", back_populates="jobs")
    notes: Mapped[list["Note"]] = relationship(
        lambda: Note,
        back_populates="job",
        cascade="all, delete-orphan",
        order_by=lambda: Note.id,
    )

    @validates("customer", include_backrefs=False)
    def _keep_customer(self, _key: str, customer: Customer) -> Customer:
        """Refuse another customer of a closed job, but not by the list of that customer."""
        if self.is_closed:
            raise ClosedJobError
        return customer

    @validates("parts", include_removes=True)
    def _keep_parts(self, _key: str, part: Part, is_remove: bool) -> Part:
        """Refuse that a part of a closed job is removed."""
        if self.is_closed and is_remove:
            raise ClosedJobError
        return part

    def __str__(self) -> str:
        return self.title


class Note(Base):
    """What a mechanic has written about a job."""

    __tablename__ = "workshop_note"

    id: Mapped[BigKey]
    job_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("workshop_job.id"))
    text: Mapped[str] = mapped_column(String(80))

    job: Mapped[Job] = relationship(lambda: Job, back_populates="notes")

    def __str__(self) -> str:
        return self.text


class LogEntry(Base):
    """A line of the audit log."""

    __tablename__ = "workshop_logentry"

    id: Mapped[BigKey]
    what: Mapped[str] = mapped_column(String(80))

    def __str__(self) -> str:
        return self.what


job_parts = many_to_many("workshop_job_parts", job_id="workshop_job.id", part_id="workshop_part.id")
