"""What a field holds when no value is given, who fills it in, and when."""

from typing import Any

from django.db import connection

from django_side.fields.models import Contact, Visitor


def pages_of_a_new_contact() -> int | None:
    """A ``default`` is set when the object is created, before anything is saved."""
    contact = Contact(name="Dora")
    pages = contact.pages
    contact.save()
    return pages


def save_contact_whose_pages_are_null() -> int | None:
    """An explicit ``None`` is NULL, despite the default."""
    contact = Contact.objects.create(name="Dora", pages=None)
    contact.refresh_from_db()
    return contact.pages


def save_two_contacts_and_change_the_information_on_one() -> list[dict[str, Any]]:
    """A callable gives each its own dictionary; ``save`` also writes changes inside it."""
    dora, ed = (Contact.objects.create(name=name) for name in ("Dora", "Ed"))
    dora.contact_info["phone"] = "1"
    dora.save()
    rows = Contact.objects.filter(pk__in=[dora.pk, ed.pk]).order_by("id")
    return list(rows.values_list("contact_info", flat=True))


def save_visitor_with_a_name_only() -> tuple[int, int]:
    """The database sets ``db_default``, unless a ``default`` exists, which Python sets."""
    visitor = Visitor.objects.create(name="Xia")
    return visitor.age, visitor.rating


def insert_visitor_by_sql() -> tuple[int, int]:
    """Only ``db_default`` is in the schema, so other programs do not see ``default``."""
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO fields_visitor (name) VALUES (%s)", ["Xia"])
    visitor = Visitor.objects.get(name="Xia")
    return visitor.age, visitor.rating


def save_visitor_with_both_given() -> tuple[int, int]:
    """A default applies to a missing value, not to a false one."""
    visitor = Visitor.objects.create(name="Xia", age=0, rating=0)
    visitor.refresh_from_db()
    return visitor.age, visitor.rating
