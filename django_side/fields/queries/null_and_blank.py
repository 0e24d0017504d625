"""No value, an empty one, and what may be left out."""

from django.db.models import Q, QuerySet

from django_side.fields.models import Contact


def contacts_whose_nickname_is_null() -> QuerySet[Contact]:
    """``None`` is compared by IS NULL too, but ``isnull`` says so."""
    return Contact.objects.filter(nickname__isnull=True)


def contacts_whose_nickname_is_empty() -> QuerySet[Contact]:
    """An empty text is a value like others."""
    return Contact.objects.filter(nickname="")


def contacts_with_no_nickname() -> QuerySet[Contact]:
    """Text that may be NULL has two ways of being nothing; the guide advises against it."""
    return Contact.objects.filter(Q(nickname=None) | Q(nickname="")).order_by("id")


def contacts_without_a_note() -> QuerySet[Contact]:
    """``blank`` allows the empty text in forms; the column is NOT NULL."""
    return Contact.objects.filter(note="").order_by("id")


def save_contact_with_a_name_only() -> tuple[str, str | None, str | None]:
    """A text without a default that may not be NULL begins as an empty one."""
    contact = Contact.objects.create(name="Dora")
    return contact.note, contact.nickname, contact.email


def save_contact_with_a_blank_name() -> int:
    """``blank=False`` is for forms and ``full_clean``; ``save`` stores the empty text."""
    Contact(name="").save()
    return Contact.objects.filter(name="").count()


def contact_with_a_blank_name_when_validated() -> Contact:
    """``clean_fields`` refuses it, with the key ``blank``."""
    contact = Contact(name="", note="")
    contact.clean_fields()
    return contact


def save_contact_whose_name_is_null() -> Contact:
    """``null=False`` is the column's NOT NULL, so the database refuses."""
    return Contact.objects.create(name=None)  # type: ignore[misc]  # the checker refuses too
