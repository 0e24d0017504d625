"""Tempting ports of SQLAlchemy's statements; the right answers are in ``queries``."""

from django_side.fields.models import Contact


def save_contact_whose_name_is_left_out() -> str:
    """Relying on NOT NULL to reject a contact without a name."""
    return Contact.objects.create().name
