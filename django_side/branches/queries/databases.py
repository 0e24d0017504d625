"""Rows of two databases: read, written, copied, moved and compared.

``DATABASES`` gives each database an alias, and an object remembers from which it is.
"""

from itertools import chain
from typing import Any

from django.db.models import Model, QuerySet
from django.test.utils import override_settings

from django_side.branches.models import Book, Branch, Copy, Member


def rename_book_in_other_database() -> tuple[str, str]:
    """``using`` names the database of a query; without it, that is ``default``."""
    Book.objects.using("other").filter(pk=1).update(title="Clueless")
    return Book.objects.get(pk=1).title, Book.objects.using("other").get(pk=1).title


def databases_of_query_and_object() -> tuple[str, str | None]:
    """``db`` is the alias of a query, and ``_state.db`` that of an object."""
    books = Book.objects.using("other")
    return books.db, books.get(pk=1)._state.db


def order_book_in_other_database() -> tuple[int, int]:
    """``using`` returns a query without a manager's own methods; ``db_manager`` keeps them."""
    Book.objects.db_manager("other").order("Persuasion")
    return Book.objects.count(), Book.objects.using("other").count()


def long_books_in_other_database() -> QuerySet[Book, str]:
    """``from_queryset`` gives the manager the methods of the query set, which ``using`` keeps."""
    Book.objects.using("other").filter(pk=1).update(pages=900)
    return Book.objects.using("other").long().order_by("id").values_list("title", flat=True)


def copy_book_to_other_database() -> QuerySet[Book, str]:
    """Without a key, ``save`` inserts; with one it would update the row of that key."""
    books = Book.objects.using("other")
    books.filter(pk=1).update(title="Clueless")
    book = Book.objects.get(pk=1)
    book.pk = None
    book.save(using="other")
    return books.order_by("id").values_list("title", flat=True)


def move_member_to_other_database() -> tuple[QuerySet[Member, str], QuerySet[Member, str]]:
    """After ``save(using=)`` the object is one of that database, so ``delete`` needs the name."""
    names = Member.objects.filter(pk__gt=4).values_list("name", flat=True)
    member = Member.objects.create(name="Eve")
    member.save(using="other", force_insert=True)
    member.delete(using="default")
    return names, names.using("other")


def title_refreshed_from_other_database() -> str:
    """``refresh_from_db`` asks the object's database unless it is given another."""
    Book.objects.using("other").filter(pk=1).update(title="Clueless")
    book = Book.objects.get(pk=1)
    book.refresh_from_db(using="other")
    return book.title


def write_title_into_other_database() -> tuple[str, int | None]:
    """``save_base`` is what ``save`` calls; it writes the named fields of an object not read."""
    book = Book(pk=1, title="Clueless")
    book.save_base(using="other", force_update=True, update_fields=["title"])
    return Book.objects.using("other").values_list("title", "pages").get(pk=1)


def members_of_a_branch_in_each_database() -> list[list[str]]:
    """A manager of related objects asks the database of its object."""
    Member.objects.using("other").filter(pk=2).update(branch=2)
    branches = [Branch.objects.using(alias).get(pk=2) for alias in ("default", "other")]
    return [
        list(branch.members.order_by("id").values_list("name", flat=True)) for branch in branches
    ]


def branch_of_another_database() -> str:
    """Objects of different databases are not related, unless a router allows it."""
    member = Member.objects.get(pk=4)
    member.branch = Branch.objects.using("other").get(pk=1)
    return member.branch.city


def copies_of_books_long_in_other_database() -> QuerySet[Copy, int]:
    """A subquery of another database is refused; ``list`` asks it first."""
    Book.objects.using("other").filter(pk=1).update(pages=900)
    long = Book.objects.using("other").filter(pages__gte=600)
    keys = list(long.values_list("pk", flat=True))
    return Copy.objects.filter(book__in=keys).order_by("id").values_list("id", flat=True)


def members_of_one_key() -> int:
    """``==`` compares the class and the key, and not the database."""
    members = [Member.objects.using(alias).get(pk=1) for alias in ("default", "other")]
    return len({(member._state.db, member.pk) for member in members})


def highest_fees_of_both_databases() -> list[tuple[str, int]]:
    """A query asks one database, so each is asked."""
    Member.objects.using("other").filter(pk=3).update(fee=40)
    members = Member.objects.filter(fee__gt=20).values_list("name", "fee")
    return list(chain(members, members.using("other")))


def fee_of_a_key_in_other_database() -> tuple[int, int]:
    """Two objects of one key, each of its own database."""
    Member.objects.using("other").filter(pk=3).update(fee=40)
    return Member.objects.get(pk=3).fee, Member.objects.using("other").get(pk=3).fee


class _BranchRouter:
    """Sends what belongs to the second branch to the other database."""

    def db_for_write(self, _model: type[Model], **hints: Any) -> str | None:
        # ``save`` gives the object as a hint.
        instance = hints.get("instance")
        return "other" if isinstance(instance, Member) and instance.branch_id == 2 else None


def register_member_in_database_of_branch() -> tuple[QuerySet[Member, str], QuerySet[Member, str]]:
    """A router gets the object that is saved as a hint; None leaves the choice to the next one."""
    with override_settings(DATABASE_ROUTERS=[_BranchRouter()]):
        Member(name="Eve", branch_id=1).save()
        Member(name="Finn", branch_id=2).save()
    names = Member.objects.filter(pk__gt=4).values_list("name", flat=True)
    return names, names.using("other")
