"""Runs Alembic's commands for the chapters' tables, on the database that DATABASE_URL names.

With ``-x chapter=NAME,...``, Alembic compares the tables of these chapters only. With one name,
``alembic revision --autogenerate`` writes the chapter's next revision, right on every database.
"""

from pathlib import Path

from sqlalchemy_django.autogenerate.branches import Branches
from sqlalchemy_django.autogenerate.environment import run
from sqlalchemy_django.base import Base

ROOT = Path(__file__).resolve().parents[2]
CHAPTERS = Branches.of_package(Base, "sqlalchemy_side", noun="chapter")

run(CHAPTERS, default_address=f"sqlite:///{ROOT / 'sqlalchemy.sqlite3'}")
