"""Edits of models on both sides, with the changes that each tool detects.

All are made at once in a chapter of their own, a model for each, so that a step is written once.
"""

from pathlib import Path

from tests.steps.edits import added, altered, tables
from tests.steps.edits.bodies import Body

CHAPTER = "garden"
EDITS = added.EDITS | altered.EDITS | tables.EDITS

DJANGO = '''"""A garden."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
'''
SQLALCHEMY = '''"""A garden."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, Computed, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from sqlalchemy_django.base import *
from sqlalchemy_django.base import BigKey as BigKeyToo, Now as TheMoment


def default(value):
    """Return a column with a default of the model's."""
    return mapped_column(default=value)
'''


def write(project: Path, *, after: bool) -> None:
    """Write the models of the chapter as they are before, or after, all edits."""
    texts = {"django": DJANGO, "sqlalchemy": SQLALCHEMY}
    for name, edit in EDITS.items():
        body = edit.after if after else edit.before
        if body is not None:
            texts["django"] += _django(name, body)
            texts["sqlalchemy"] += _sqlalchemy(name, body)
    for side, text in texts.items():
        folder = project / f"{side}_side" / CHAPTER
        folder.mkdir(exist_ok=True)
        (folder / "__init__.py").touch()
        (folder / "models.py").write_text(text)


def _django(name: str, body: Body) -> str:
    meta = f"\n    class Meta:\n        {body.django_meta}\n" if body.django_meta else ""
    return f'\n\nclass {name}(models.Model):\n    """A case."""\n\n    {body.django}\n{meta}'


def _sqlalchemy(name: str, body: Body) -> str:
    table = name.lower()
    key = "" if body.sqlalchemy.startswith("id:") else "    id: Mapped[BigKeyToo]\n"
    after = body.sqlalchemy_after.format(model=name, table=table)
    return (
        f'\n\nclass {name}(Base):\n    """A case."""\n\n'
        f'    __tablename__ = "garden_{table}"\n\n{key}    {body.sqlalchemy}\n\n\n{after}\n'
    )
