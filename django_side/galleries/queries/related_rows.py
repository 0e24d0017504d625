"""Adding, setting and clearing related rows."""

from typing import Any

from django.db.models import QuerySet
from django.db.models.signals import post_save

from django_side.galleries.models import Artist, Exhibition, Gallery, Medium, Showing, Work


def get_winter_or_add_it_to_an_artist() -> list[tuple[str, int, bool]]:
    """The related manager looks among the artist's works, and creates with the artist."""
    ida = Artist.objects.get(pk=1)
    found = []
    for title in ("Winter", "Dawn"):
        defaults: dict[str, Any] = {"medium": Medium.INK, "year": 1940}
        work, created = ida.works.get_or_create(title=title, defaults=defaults)
        found.append((work.title, work.year, created))
    return found


def update_winter_or_add_it_to_an_artist() -> list[tuple[str, int, bool]]:
    """``create_defaults`` are for a new row, ``defaults`` for one that is there."""
    ida = Artist.objects.get(pk=1)
    saved = []
    for title in ("Winter", "Dawn"):
        work, created = ida.works.update_or_create(
            title=title,
            defaults={"year": 1940},
            create_defaults={"medium": Medium.INK, "year": 1940},
        )
        saved.append((work.title, work.year, created))
    return saved


def set_works_of_a_gallery() -> QuerySet[Work]:
    """``set`` removes what is not in the list and adds what is missing."""
    hall = Gallery.objects.get(pk=1)
    hall.works.set(Work.objects.filter(pk__lt=3))
    return hall.works.order_by("id")


def clear_works_of_a_gallery() -> QuerySet[Work, int]:
    """``clear`` of a nullable key is one UPDATE; a key that must be set has no such method."""
    Gallery.objects.get(pk=1).works.clear()
    rows = Work.objects.filter(gallery=None)
    return rows.order_by("year").values_list("year", flat=True)


def add_new_work_to_a_gallery() -> QuerySet[Work, str]:
    """``add`` updates rows; with ``bulk=False`` it saves the objects, new ones as well."""
    quay = Gallery.objects.get(pk=2)
    reef = Work(artist_id=1, title="Reef", medium=Medium.INK, year=1932)
    quay.works.add(reef, bulk=False)
    return quay.works.order_by("id").values_list("title", flat=True)


def remove_work_from_a_gallery() -> QuerySet[Work, int]:
    """``remove`` takes objects, of which it sets the key to NULL."""
    hall = Gallery.objects.get(pk=1)
    hall.works.remove(hall.works.earliest("year"))
    return hall.works.values_list("year", flat=True)


def get_works_for_an_exhibition() -> QuerySet[Showing, tuple[str, int]]:
    """``through_defaults`` are the values of the row between, if it is created."""
    snow = Exhibition.objects.get(pk=1)
    for title in ("Winter", "Dawn"):
        snow.works.get_or_create(
            artist_id=1,
            title=title,
            defaults={"medium": Medium.INK, "year": 1940},
            through_defaults={"wall": 5},
        )
    rows = Showing.objects.filter(exhibition=snow, work__artist=1)
    return rows.order_by("id").values_list("work__title", "wall")


def set_works_of_an_exhibition() -> QuerySet[Showing, tuple[str, int]]:
    """What is in the list already is left as it is."""
    snow = Exhibition.objects.get(pk=1)
    snow.works.set(Work.objects.filter(pk__lt=3), through_defaults={"wall": 7})
    return snow.showings.order_by("work__id").values_list("work__title", "wall")


def add_work_to_an_exhibition() -> QuerySet[Showing, tuple[str, int]]:
    """``add`` asks which of the works are there already, and inserts the others."""
    ice = Exhibition.objects.get(pk=4)
    ice.works.add(Work.objects.get(pk=4))
    return ice.showings.values_list("work__title", "wall")


def works_saved_as_they_are_taken_down() -> list[int]:
    """``bulk=False`` saves each object; otherwise one UPDATE informs nobody.

    Django forgets a receiver that nothing else refers to.
    """
    saved = []

    def note(instance: Work, **_: Any) -> None:
        saved.append(instance.pk)

    hall, quay = Gallery.objects.get(pk=1), Gallery.objects.get(pk=2)
    post_save.connect(note, sender=Work)
    quay.works.clear()
    hall.works.remove(Work.objects.get(pk=1), bulk=False)
    hall.works.clear(bulk=False)
    return saved


def works_saved_as_all_are_hung_anew() -> list[int]:
    """With ``clear=True`` everything is taken down first, instead of what is not in the list."""
    saved = []

    def note(instance: Work, **_: Any) -> None:
        saved.append(instance.pk)

    hall = Gallery.objects.get(pk=1)
    post_save.connect(note, sender=Work)
    hall.works.set(Work.objects.filter(pk__in=(3, 4)), bulk=False, clear=True)
    return saved


def raise_price_of_shown_works_or_add_them() -> list[tuple[str, int | None, bool]]:
    """The row between takes ``through_defaults`` if the work is new."""
    sea = Exhibition.objects.get(pk=2)
    saved = []
    for title, price in (("Harbour", 750), ("Gale", 100)):
        work, created = sea.works.update_or_create(
            title=title,
            defaults={"price": price},
            create_defaults={"artist_id": 3, "medium": Medium.INK, "year": 1940, "price": price},
            through_defaults={"wall": 4},
        )
        saved.append((work.title, work.price, created))
    return saved
