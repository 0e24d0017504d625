"""Tempting ports to Django that run and return another answer."""

from django.core.exceptions import ValidationError
from django.db.models import Prefetch

from django_side.galleries.models import Artist, Medium, Work


def titles_that_are_free_by_excluded_artist() -> list[str]:
    """The artist is known to be right, so it is left out."""
    free = []
    for title in ("Winter", "Moth"):
        work = Work(artist_id=1, title=title, medium=Medium.OIL, year=1930)
        try:
            work.full_clean(exclude={"artist"})
        except ValidationError:
            continue
        free.append(title)
    return free


def whether_two_loads_are_one_work_by_is() -> tuple[bool, int]:
    """``first is second``, as in a session."""
    first, second = Work.objects.get(pk=1), Work.objects.get(pk=1)
    return first is second, len({first, second})


def save_work_deleted_elsewhere_by_save() -> bool:
    """``save`` of an object that was loaded."""
    work = Work.objects.get(pk=5)
    Work.objects.filter(pk=work.pk).delete()
    work.save()
    return True


def artists_with_works_for_sale_by_plain_list() -> list[tuple[str, set[str]]]:
    """``selectinload(Artist.works.and_(...))`` filters the list itself."""
    for_sale = Work.objects.filter(price__isnull=False)
    rows = Artist.objects.prefetch_related(Prefetch("works", for_sale, to_attr="for_sale"))
    return [
        (artist.first_name, {work.title for work in artist.works.all()})
        for artist in rows.order_by("id")
    ]
