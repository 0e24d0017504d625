"""Which database is asked: by the model, by reading or writing, by what was written before.

``DATABASE_ROUTERS`` lists the routers, which are asked in turn until one knows. A project names
them in its settings; here a function does so for its time.
"""

from typing import Any

from django.apps import apps
from django.db import router
from django.db.models import Model
from django.test.utils import override_settings

from django_side.branches.models import Book, Branch, Member


class _ByModel:
    """Members are in the other database, and all else is in the first."""

    def db_for_read(self, model: type[Model], **_hints: Any) -> str:
        return "other" if model is Member else "default"

    def db_for_write(self, model: type[Model], **_hints: Any) -> str:
        return "other" if model is Member else "default"

    def allow_relation(self, _first: Model, _second: Model, **_hints: Any) -> bool:
        return True


class _Replica:
    """What is written goes to the first database, and what is read comes from its replica."""

    def db_for_read(self, _model: type[Model], **_hints: Any) -> str:
        return "other"

    def db_for_write(self, _model: type[Model], **_hints: Any) -> str:
        return "default"


class _OwnWrites:
    """Reads from the replica until something is written; one is made for each request."""

    def __init__(self) -> None:
        self.has_written = False

    def db_for_read(self, _model: type[Model], **_hints: Any) -> str:
        return "default" if self.has_written else "other"

    def db_for_write(self, _model: type[Model], **_hints: Any) -> str:
        self.has_written = True
        return "default"


class _All:
    """Sends everything to one database."""

    def __init__(self, alias: str) -> None:
        self.alias = alias

    def db_for_read(self, _model: type[Model], **_hints: Any) -> str:
        return self.alias


class _CopiesAndMembers:
    """Lets ``migrate`` make two tables in the other database."""

    def allow_migrate(
        self, db: str, _app_label: str, model_name: str | None = None, **_hints: Any
    ) -> bool:
        return db == "default" or model_name in {"copy", "member"}


def _title_and_fee(alias: str) -> tuple[str, int]:
    return Book.objects.using(alias).get(pk=1).title, Member.objects.using(alias).get(pk=1).fee


def change_book_and_member_in_their_databases() -> tuple[tuple[str, int], tuple[str, int]]:
    """A router is asked for each query, with the model."""
    with override_settings(DATABASE_ROUTERS=[_ByModel()]):
        Book.objects.filter(pk=1).update(title="Clueless")
        Member.objects.filter(pk=1).update(fee=25)
    return _title_and_fee("default"), _title_and_fee("other")


def title_read_from_replica() -> tuple[str, str]:
    """``update`` asks for a database to write to, and ``get`` for one to read from."""
    with override_settings(DATABASE_ROUTERS=[_Replica()]):
        Book.objects.filter(pk=1).update(title="Clueless")
        return Book.objects.get(pk=1).title, Book.objects.using("default").get(pk=1).title


def title_read_after_own_write() -> tuple[str, str]:
    """A router may remember what it was asked for; how long that counts is one's own design."""
    Book.objects.using("other").filter(pk=1).update(title="Old Emma")
    with override_settings(DATABASE_ROUTERS=[_OwnWrites()]):
        before = Book.objects.get(pk=1).title
        Book.objects.filter(pk=1).update(title="Clueless")
        return before, Book.objects.get(pk=1).title


def city_of_a_branch_kept_elsewhere() -> str:
    """``allow_relation`` permits what is refused otherwise; no foreign key can check it."""
    with override_settings(DATABASE_ROUTERS=[_ByModel()]):
        Branch.objects.filter(pk=2).update(city="Thun")
        member = Member.objects.get(pk=4)
        member.branch = Branch.objects.get(pk=2)
        member.save()
        member = Member.objects.get(pk=4)
        assert member.branch is not None
        return member.branch.city


def fees_of_a_database_chosen_for_a_request() -> list[int]:
    """A middleware would tell the router; functions that query need not know."""
    Member.objects.using("other").filter(pk=3).update(fee=40)
    with override_settings(DATABASE_ROUTERS=[_All("other")]):
        return list(Member.objects.order_by("id").values_list("fee", flat=True))


def tables_of_a_branch_database() -> list[str]:
    """``migrate`` asks ``allow_migrate`` for each model."""
    with override_settings(DATABASE_ROUTERS=[_CopiesAndMembers()]):
        models = router.get_migratable_models(apps.get_app_config("branches"), "other")
        return [model._meta.db_table for model in models]
