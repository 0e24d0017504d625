"""Rows that are overwritten, deleted or compared in the wrong database."""

from django.db.models import QuerySet

from django_side.branches.models import Book, Member


def copy_book_to_other_database_by_save() -> QuerySet[Book, str]:
    """``save(using=)`` alone, as if an object were new to a database it is not from."""
    books = Book.objects.using("other")
    books.filter(pk=1).update(title="Clueless")
    Book.objects.get(pk=1).save(using="other")
    return books.order_by("id").values_list("title", flat=True)


def move_member_to_other_database_by_delete() -> tuple[
    QuerySet[Member, str], QuerySet[Member, str]
]:
    """``delete`` alone, as if an object stayed in its first database."""
    names = Member.objects.filter(pk__gt=4).values_list("name", flat=True)
    member = Member.objects.create(name="Eve")
    member.save(using="other", force_insert=True)
    member.delete()
    return names, names.using("other")


def members_of_one_key_by_set() -> int:
    """Objects of two sessions in a set, word for word."""
    return len({Member.objects.get(pk=1), Member.objects.using("other").get(pk=1)})
