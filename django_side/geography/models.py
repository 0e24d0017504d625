"""Postal codes: a chapter that other chapters refer to, and that refers to none.

The SQLAlchemy side is ``sqlalchemy_side/geography/models.py``.
"""

from django.db import models


class ZipCode(models.Model):
    """A postal code, which is text: some begin with a zero."""

    code = models.CharField(max_length=10, unique=True)
    city = models.CharField(max_length=80)

    def __str__(self) -> str:
        return self.code
