"""Postal codes: a chapter that other chapters refer to, and that refers to none.

The Django side is ``django_side/geography/models.py``.
"""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from sqlalchemy_django.base import Base, BigKey


class ZipCode(Base):
    """A postal code, which is text: some begin with a zero."""

    __tablename__ = "geography_zipcode"

    id: Mapped[BigKey]
    code: Mapped[str] = mapped_column(String(10), unique=True)
    city: Mapped[str] = mapped_column(String(80))

    def __str__(self) -> str:
        return self.code
