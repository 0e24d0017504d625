"""Values that may be in a table once."""

from django.db.models import QuerySet

from django_side.fields.models import Contact


def contact_of_an_email() -> QuerySet[Contact]:
    """``get`` would give the one object; a query gives a list of it."""
    return Contact.objects.filter(email="ada@example.org")


def save_second_contact_of_one_email() -> Contact:
    """``save`` does not look; the database refuses. ``full_clean`` would, with ``unique``."""
    return Contact.objects.create(name="Dora", email="ada@example.org")


def save_second_contact_without_an_email() -> int:
    """NULL is equal to nothing, so any number of rows may have it."""
    Contact.objects.create(name="Dora", email=None)
    return Contact.objects.filter(email=None).count()


def unique_columns_of_contacts() -> list[str]:
    """``unique`` is true for a primary key as well."""
    return [str(field.column) for field in Contact._meta.concrete_fields if field.unique]
