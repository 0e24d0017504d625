"""Tempting ports of SQLAlchemy's queries; the right answers are in ``queries``."""

from django.db.models import QuerySet

from django_side.relationships.models import Bookmark, Person


def bookmarks_leading_nowhere_by_none() -> QuerySet[Bookmark]:
    """``~Bookmark.place.has()``, as a comparison with None."""
    return Bookmark.objects.filter(place=None)


def mentor_id_held_by_pupil_unrefreshed() -> tuple[int | None, int | None]:
    """The same object, as after a flush."""
    pupil = Person.objects.get(name="Frank")
    before = pupil.mentor_id
    Person.objects.get(name="Edsger").delete()
    return before, pupil.mentor_id
