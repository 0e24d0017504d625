"""Modes of fetching, and errors, that Django has from version 6.1 on."""

from django.core import exceptions
from django.db import models, transaction

from django_side.galleries.models import Work


def galleries_by_peers() -> list[tuple[int, str | None]]:
    """The first gallery that is read loads those of all works of the query."""
    # The checker knows Django 5.2.
    works = Work.objects.fetch_mode(models.FETCH_PEERS)  # type: ignore[attr-defined]
    return [
        (work.year, work.gallery.name if work.gallery else None) for work in works.order_by("id")
    ]


def notes_by_peers() -> tuple[set[str], list[str]]:
    """A column that was left out is loaded for all of them likewise."""
    peers = Work.objects.fetch_mode(models.FETCH_PEERS)  # type: ignore[attr-defined]  # see above
    works = peers.defer("notes").order_by("id")
    [first, *others] = works
    return first.get_deferred_fields(), [work.notes for work in (first, *others)]


def galleries_one_by_one_again() -> list[tuple[int, str | None]]:
    """``FETCH_ONE`` is the default, to which a query goes back."""
    refusing = Work.objects.fetch_mode(models.FETCH_RAISE)  # type: ignore[attr-defined]  # see above
    works = refusing.fetch_mode(models.FETCH_ONE)
    return [
        (work.year, work.gallery.name if work.gallery else None) for work in works.order_by("id")
    ]


def refuse_to_fetch() -> str:
    """``FETCH_RAISE`` refuses relations and columns, before there is a statement."""
    works = Work.objects.fetch_mode(models.FETCH_RAISE)  # type: ignore[attr-defined]  # see above
    return str(works.get(pk=1).gallery)


def refuse_to_fetch_notes() -> str:
    """The error can be caught by its class."""
    works = Work.objects.fetch_mode(models.FETCH_RAISE)  # type: ignore[attr-defined]  # see above
    work = works.defer("notes").get(pk=1)
    try:
        return str(work.notes)
    except exceptions.FieldFetchBlocked:
        return "refused"


def update_a_work_that_is_gone() -> tuple[str, bool]:
    """Each model has its own error, a class of ``ObjectNotUpdated``."""
    work = Work(pk=9, artist_id=1, title="Fjord", medium="ink", year=1950)
    try:
        with transaction.atomic():
            work.save(force_update=True)
    except Work.NotUpdated as error:
        return work.title, isinstance(error, exceptions.ObjectNotUpdated)
    return work.title, False
