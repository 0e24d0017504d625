"""When related rows and columns are loaded, and with how many statements."""

from typing import Any

from django.db import connection
from django.db.models import F, Prefetch, QuerySet, prefetch_related_objects
from django.test.utils import CaptureQueriesContext

from django_side.galleries.models import Artist, Exhibition, Gallery, Medium, Work


def works_with_mentors_and_galleries() -> list[tuple[str, str, str | None, str | None]]:
    """``select_related`` follows several levels; behind a nullable key all joins are outer."""
    rows = Work.objects.select_related("artist__mentor", "gallery").order_by("id")
    return [
        (
            work.title,
            work.artist.last_name,
            work.artist.mentor.last_name if work.artist.mentor else None,
            work.gallery.name if work.gallery else None,
        )
        for work in rows
    ]


def works_with_galleries_one_by_one() -> list[tuple[int, str | None]]:
    """Each object loads its own related object, even if another has loaded it before."""
    rows = Work.objects.order_by("id")
    return [(work.year, work.gallery.name if work.gallery else None) for work in rows]


def statements_with_and_without_joined_galleries() -> tuple[int, int, list[str]]:
    """``CaptureQueriesContext`` is what ``assertNumQueries`` of Django's tests uses."""
    works = Work.objects.filter(pk=1)
    with CaptureQueriesContext(connection) as together:
        names = [str(work.gallery) for work in works.select_related("gallery")]
    with CaptureQueriesContext(connection) as one_by_one:
        names += [str(work.gallery) for work in works]
    return len(together), len(one_by_one), names


def refuse_to_load_a_gallery() -> str:
    """A wrapper around all statements refuses them; ``FETCH_RAISE`` comes with Django 6.1."""

    def refuse(*_: Any) -> None:
        raise RuntimeError("a statement that should not be")

    work = Work.objects.get(pk=1)
    with connection.execute_wrapper(refuse):
        return str(work.gallery)


def refuse_to_load_notes() -> str:
    """The same wrapper refuses deferred columns."""

    def refuse(*_: Any) -> None:
        raise RuntimeError("a statement that should not be")

    work = Work.objects.defer("notes").get(pk=1)
    with connection.execute_wrapper(refuse):
        return work.notes


def works_with_known_galleries() -> list[tuple[int, str | None]]:
    """No query knows the objects of another: a dictionary by key does."""
    galleries = Gallery.objects.filter(city="Oslo")
    known: dict[int | None, str] = {gallery.pk: gallery.name for gallery in galleries}
    return [(work.year, known.get(work.gallery_id)) for work in Work.objects.order_by("id")]


def exhibitions_with_works_and_artists() -> dict[str, set[tuple[str, str]]]:
    """One path prefetches each relation along it."""
    rows = Exhibition.objects.prefetch_related("works__artist")
    return {
        f"{row.name} {row.opens.year}": {
            (work.title, work.artist.last_name) for work in row.works.all()
        }
        for row in rows
    }


def artists_with_works_in_order_of_titles() -> list[tuple[str, list[str]]]:
    """``Prefetch`` takes a queryset, which may have an order."""
    by_title = Prefetch("works", queryset=Work.objects.order_by("title"))
    rows = Artist.objects.prefetch_related(by_title).order_by("id")
    return [(artist.first_name, [work.title for work in artist.works.all()]) for artist in rows]


def artists_with_works_for_sale() -> list[tuple[str, set[str]]]:
    """With ``to_attr``, ``works.all()`` stays what it is."""
    for_sale = Work.objects.filter(price__isnull=False)
    rows = Artist.objects.prefetch_related(Prefetch("works", for_sale, to_attr="for_sale"))
    return [
        (artist.first_name, {work.title for work in artist.for_sale})
        for artist in rows.order_by("id")
    ]


def artists_and_galleries_with_oil_only() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Each list has its own ``Prefetch``."""
    oil = Work.objects.filter(medium=Medium.OIL)
    artists = Artist.objects.prefetch_related(Prefetch("works", oil, to_attr="oil"))
    galleries = Gallery.objects.prefetch_related(Prefetch("works", oil, to_attr="oil"))
    return (
        {artist.first_name: {work.title for work in artist.oil} for artist in artists},
        {
            gallery.name: {f"{work.title} {work.year}" for work in gallery.oil}
            for gallery in galleries
        },
    )


def works_of_artists_already_loaded() -> dict[str, int]:
    """``prefetch_related_objects`` takes objects, from one query or from several."""
    artists = list(Artist.objects.filter(pk__lt=4))
    prefetch_related_objects(artists, "works")
    return {artist.first_name: len(artist.works.all()) for artist in artists}


def works_per_gallery_of_oslo() -> dict[str, int]:
    """The second statement names the keys of the galleries."""
    rows = Gallery.objects.filter(city="Oslo").prefetch_related("works")
    return {gallery.name: len(gallery.works.all()) for gallery in rows}


def mentors_loaded_at_once() -> list[tuple[str, bool]]:
    """``prefetch_related`` loads single objects as well, all with one statement."""
    rows = Artist.objects.filter(mentor__isnull=False).order_by("id").prefetch_related("mentor")
    return [(artist.first_name, "mentor" in artist._state.fields_cache) for artist in rows]


def dear_works_with_their_galleries() -> list[tuple[int, str]]:
    """The join of the condition and that of ``select_related`` are one."""
    rows = Work.objects.filter(price__gt=300, gallery__city="Oslo").select_related("gallery")
    return [(work.year, work.gallery.name) for work in rows if work.gallery]


def pupils_and_mentors_of_another_name() -> QuerySet[Artist, tuple[str, str]]:
    """A relation to the same table is followed by its name; the query names the alias."""
    rows = Artist.objects.exclude(last_name=F("mentor__last_name"))
    return rows.order_by("id").values_list("last_name", "mentor__last_name")


def works_with_names_of_artists_only() -> list[tuple[int, Artist]]:
    """Which columns of a related object are loaded is known to ``Prefetch`` only."""
    brief = Prefetch("artist", queryset=Artist.objects.only("first_name", "last_name"))
    rows = Work.objects.filter(year__gte=1960).order_by("id").prefetch_related(brief)
    return [(work.year, work.artist) for work in rows]


def notes_read_one_by_one() -> list[str]:
    """A deferred column is loaded for one object at a time."""
    rows = Work.objects.filter(medium=Medium.OIL).order_by("id").defer("notes")
    return [work.notes for work in rows]


def histories_of_galleries() -> list[str]:
    """``defer(None)`` loads again what a queryset of the project leaves out."""
    brief = Gallery.objects.defer("history")
    return [gallery.history for gallery in brief.defer(None).order_by("id")]
