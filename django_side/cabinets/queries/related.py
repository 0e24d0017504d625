"""Relationships: what they load, what they compare, and what follows when one end is changed."""

from typing import Any

from django.db.models import QuerySet

from django_side.cabinets.models import (
    Cabinet,
    Display,
    Drawer,
    Letter,
    Owner,
    Specimen,
    Tag,
    Theme,
    Visit,
)


def _titles(cabinets: Any) -> dict[str, Any]:
    """Return the titles of cabinets, each with those of the cabinets in it."""
    return {cabinet.title: _titles(cabinet.inner.all()) for cabinet in cabinets}


def cabinets_within_cabinets() -> dict[str, Any]:
    """``prefetch_related`` names each level; below it, every object has its own query."""
    return _titles(Cabinet.objects.filter(within=None).prefetch_related("inner__inner__inner"))


def cabinets_within_a_title() -> QuerySet[Cabinet, str]:
    """A path through the relation."""
    return Cabinet.objects.filter(within__title="Oak").values_list("title", flat=True)


def cabinets_not_within_oak() -> QuerySet[Cabinet, str]:
    """``exclude`` keeps the rows without a key."""
    rows = Cabinet.objects.exclude(within=Cabinet.objects.get(pk=1))
    return rows.order_by("id").values_list("title", flat=True)


def visits_with_their_cabinets() -> list[tuple[int, str]]:
    """``select_related`` joins; the key is required, so it is an inner join."""
    rows = Visit.objects.select_related("cabinet").order_by("id")
    return [(row.year, row.cabinet.title) for row in rows]


def names_by_specimen() -> dict[str, list[str]]:
    """A second statement for the names of all."""
    rows = Specimen.objects.prefetch_related("tags")
    return {row.name: sorted(tag.text for tag in row.tags.all()) for row in rows}


def cabinet_before_a_drawer_moves() -> str:
    """Read the old value before you replace it."""
    drawer = Drawer.objects.select_related("cabinet").get(pk=1)
    before = str(drawer.cabinet)
    drawer.cabinet = Cabinet.objects.get(pk=2)
    drawer.save()
    return before


def drawers_at_the_other_end() -> QuerySet[Drawer, str]:
    """``related_name`` declares the other end, which asks the database."""
    cabinet = Cabinet.objects.get(pk=2)
    drawer = Drawer.objects.get(label="amber")
    drawer.cabinet = cabinet
    drawer.save()
    return cabinet.drawers.order_by("label").values_list("label", flat=True)


def cabinet_of_a_drawer_by_its_key() -> tuple[str, str]:
    """A new key drops the object that was loaded with the old one."""
    drawer = Drawer.objects.select_related("cabinet").get(pk=1)
    before = str(drawer.cabinet)
    drawer.cabinet_id = 2
    after = str(drawer.cabinet)
    drawer.save()
    return before, after


def key_of_a_drawers_cabinet() -> int | None:
    """The object and its key are set together."""
    drawer = Drawer.objects.get(pk=1)
    drawer.cabinet = Cabinet.objects.get(pk=2)
    key = drawer.cabinet_id
    drawer.save()
    return key


def drawers_after_one_is_added_by_key() -> tuple[int, int]:
    """A manager asks each time."""
    drawers = Cabinet.objects.get(pk=1).drawers
    before = len(drawers.all())
    Drawer.objects.create(cabinet_id=1, label="eggs", position=3)
    return before, len(drawers.all())


def drawers_after_one_is_deleted() -> tuple[int, int]:
    """Likewise."""
    drawers = Cabinet.objects.get(pk=1).drawers
    before = len(drawers.all())
    Drawer.objects.get(pk=2).delete()
    return before, len(drawers.all())


def specimen_of_a_name_before_it_is_saved() -> str:
    """An object that is not saved follows its keys as well."""
    return Tag(specimen_id=4, language="de", text="Pillendreher").specimen.name


def give_a_specimen_a_drawer_of_its_own() -> QuerySet[Drawer, str]:
    """Delete the old one yourself, after nothing refers to it any more."""
    specimen = Specimen.objects.select_related("drawer").get(name="Scarab")
    old = specimen.drawer
    specimen.drawer = Drawer.objects.create(label="silk")
    specimen.save()
    assert old
    old.delete()
    return Drawer.objects.order_by("id").values_list("label", flat=True)


def two_new_rivals() -> QuerySet[Owner, tuple[str, str | None]]:
    """Create one, then the other, then update the one."""
    first = Owner.objects.create(name="Max")
    first.rival = Owner.objects.create(name="Eva", rival=first)
    first.save()
    rows = Owner.objects.filter(rival__isnull=False).order_by("id")
    return rows.values_list("name", "rival__name")


def a_new_friendship() -> tuple[list[str], list[str]]:
    """A relation of a model to itself is symmetrical: ``add`` writes both rows."""
    ada, una = Owner.objects.get(pk=1), Owner.objects.get(pk=3)
    ada.friends.add(una)
    friends = ada.friends.order_by("name")
    return [str(friend) for friend in friends], [str(friend) for friend in una.friends.all()]


def rename_an_owner_who_sent_letters() -> QuerySet[Letter, str]:
    """A text that is no key is updated on its own."""
    Owner.objects.filter(name="Ole").update(name="Olaf")
    Letter.objects.filter(sender="Ole").update(sender="Olaf")
    return Letter.objects.order_by("id").values_list("sender", flat=True)


def show_a_specimen_in_a_theme() -> Any:
    """``through_defaults`` are the other columns of the row between."""
    theme = Theme.objects.get(title="Empty")
    theme.specimens.add(Specimen.objects.get(name="Mayfly"), through_defaults={"rank": 7})
    return Display.objects.filter(theme=theme).values_list("specimen__name", "rank")


def specimens_of_a_theme_by_rank() -> list[str]:
    """A column of the row between is ordered by, along the reverse name."""
    specimens = Theme.objects.get(pk=1).specimens.order_by("displays__rank")
    return [specimen.name for specimen in specimens]


def themes_with_a_lit_specimen_first() -> QuerySet[Theme, str]:
    """Conditions in one ``filter`` are about the same row."""
    rows = Theme.objects.filter(displays__rank=1, displays__lit=True)
    return rows.values_list("title", flat=True)
