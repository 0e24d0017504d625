"""Values that may occur only once in a table."""

from django.db.models import QuerySet

from django_side.fields.models import Contact


def contact_of_an_email() -> QuerySet[Contact]:
    """``get`` would return the one object; a query returns a list with it."""
    return Contact.objects.filter(email="ada@example.org")


def save_second_contact_of_one_email() -> Contact:
    """``save`` does not check; the database does, and so would ``full_clean``."""
    return Contact.objects.create(name="Dora", email="ada@example.org")


def save_second_contact_without_an_email() -> int:
    """NULL equals nothing, so any number of rows may have it."""
    Contact.objects.create(name="Dora", email=None)
    return Contact.objects.filter(email=None).count()


def unique_columns_of_contacts() -> list[str]:
    """``unique`` is true for a primary key as well."""
    return [str(field.column) for field in Contact._meta.concrete_fields if field.unique]
