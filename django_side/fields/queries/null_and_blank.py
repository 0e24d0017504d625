"""Missing and empty values, and what may be left out."""

from django.db.models import Q, QuerySet

from django_side.fields.models import Contact


def contacts_whose_nickname_is_null() -> QuerySet[Contact]:
    """``None`` is also compared with IS NULL, but ``isnull`` is explicit."""
    return Contact.objects.filter(nickname__isnull=True)


def contacts_whose_nickname_is_empty() -> QuerySet[Contact]:
    """An empty string is a value like any other."""
    return Contact.objects.filter(nickname="")


def contacts_with_no_nickname() -> QuerySet[Contact]:
    """Nullable text has two ways of being empty; the guide advises against it."""
    return Contact.objects.filter(Q(nickname=None) | Q(nickname="")).order_by("id")


def contacts_without_a_note() -> QuerySet[Contact]:
    """``blank`` allows the empty string in forms; the column is NOT NULL."""
    return Contact.objects.filter(note="").order_by("id")


def save_contact_with_a_name_only() -> tuple[str, str | None, str | None]:
    """A text that is neither nullable nor has a default starts as an empty string."""
    contact = Contact.objects.create(name="Dora")
    return contact.note, contact.nickname, contact.email


def save_contact_with_a_blank_name() -> int:
    """``blank=False`` is for forms and ``full_clean``; ``save`` stores the empty string."""
    Contact(name="").save()
    return Contact.objects.filter(name="").count()


def contact_with_a_blank_name_when_validated() -> Contact:
    """``clean_fields`` rejects it, with the key ``blank``."""
    contact = Contact(name="", note="")
    contact.clean_fields()
    return contact


def save_contact_whose_name_is_null() -> Contact:
    """``null=False`` is the column's NOT NULL, so the database refuses."""
    return Contact.objects.create(name=None)  # type: ignore[misc]  # the checker refuses too
