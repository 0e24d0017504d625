"""Which signals are sent for which kind of change."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import models
from django.db.models import signals

from django_side.methods.models import Blog, Entry, Tag


@contextmanager
def _heard_of(model: type[models.Model]) -> Iterator[list[str]]:
    """Listen to the signals of one model, and give what was heard."""
    heard: list[str] = []

    def before_save(instance: models.Model, **_: Any) -> None:
        what = "insert" if instance._state.adding else "update"
        heard.append(f"before {what} of {instance}")

    def after_save(instance: models.Model, created: bool, **_: Any) -> None:
        heard.append(f"after {'insert' if created else 'update'} of {instance}")

    def before_delete(instance: models.Model, **_: Any) -> None:
        heard.append(f"before delete of {instance}")

    def after_delete(instance: models.Model, **_: Any) -> None:
        heard.append(f"after delete of {instance}")

    receivers: dict[signals.ModelSignal, Callable[..., None]] = {
        signals.pre_save: before_save,
        signals.post_save: after_save,
        signals.pre_delete: before_delete,
        signals.post_delete: after_delete,
    }
    for signal, receiver in receivers.items():
        signal.connect(receiver, sender=model)
    try:
        yield heard
    finally:
        for signal, receiver in receivers.items():
            signal.disconnect(receiver, sender=model)


@contextmanager
def _made(model: type[models.Model]) -> Iterator[list[str]]:
    """Listen to how objects of one model come to be."""
    heard: list[str] = []

    def made(instance: models.Model, **_: Any) -> None:
        heard.append(f"made {instance}")

    signals.post_init.connect(made, sender=model)
    try:
        yield heard
    finally:
        signals.post_init.disconnect(made, sender=model)


@contextmanager
def _tagged() -> Iterator[list[str]]:
    """Record the events of tags being added to and removed from entries."""
    heard: list[str] = []

    def changed(action: str, pk_set: set[int] | None, **_: Any) -> None:
        if action in ("post_add", "post_remove"):
            heard.extend(f"{action.removeprefix('post_')} {key}" for key in sorted(pk_set or ()))

    signals.m2m_changed.connect(changed, sender=Entry.tags.through)
    try:
        yield heard
    finally:
        signals.m2m_changed.disconnect(changed, sender=Entry.tags.through)


def heard_of_an_insert() -> list[str]:
    """``pre_save`` and ``post_save``; the instance and ``created`` identify it as an INSERT."""
    with _heard_of(Tag) as heard:
        Tag.objects.create(name="verse")
    return heard


def heard_of_an_update() -> list[str]:
    """The same two signals are sent for an UPDATE."""
    with _heard_of(Tag) as heard:
        tag = Tag.objects.get(pk=2)
        tag.name = "verse"
        tag.save()
    return heard


def heard_of_an_update_that_changes_nothing() -> list[str]:
    """``save`` always writes, and always sends its signals."""
    with _heard_of(Tag) as heard:
        Tag.objects.get(pk=1).save()
    return heard


def heard_of_a_delete() -> list[str]:
    """``pre_delete`` and ``post_delete`` are sent."""
    with _heard_of(Tag) as heard:
        Tag.objects.get(pk=3).delete()
    return heard


def heard_of_a_cascade() -> list[str]:
    """A cascade calls no overridden ``delete``, but it sends the signals."""
    with _heard_of(Entry) as heard:
        Blog.objects.get(pk=1).delete()
    return heard


def heard_of_deleting_several() -> list[str]:
    """A queryset's ``delete`` reads the rows and sends the signals for each."""
    with _heard_of(Entry) as heard:
        Entry.objects.filter(blog=1).delete()
    return heard


def heard_of_creating_in_bulk() -> list[str]:
    """``bulk_create`` sends no signal."""
    with _heard_of(Tag) as heard:
        Tag.objects.bulk_create([Tag(name="verse"), Tag(name="prose")])
    return heard


def heard_of_updating_in_bulk() -> list[str]:
    """``update`` sends no signal."""
    with _heard_of(Tag) as heard:
        Tag.objects.filter(pk=2).update(name="verse")
    return heard


def heard_of_loading() -> list[str]:
    """``post_init`` is sent for each object, every time its row is read."""
    with _made(Tag) as heard:
        list(Tag.objects.order_by("name"))
    return heard


def heard_of_making() -> list[str]:
    """The same signal is sent for an object without a row."""
    with _made(Tag) as heard:
        Tag(name="verse")
    return heard


def heard_of_tagging() -> list[str]:
    """``m2m_changed`` is sent at once by the intermediate class, with the keys."""
    with _tagged() as heard:
        entry = Entry.objects.get(pk=1)
        entry.tags.add(3)
        entry.tags.remove(1)
    return heard


def heard_of_setting_tags() -> list[str]:
    """``set`` removes and adds what differs."""
    with _tagged() as heard:
        Entry.objects.get(pk=1).tags.set([2, 3])
    return heard
