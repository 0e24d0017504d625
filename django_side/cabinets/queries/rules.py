"""Rules of a mapper for reading, writing and deleting rows."""

from django.db.models import QuerySet

from django_side.cabinets.models import Cabinet, Drawer, Insect, Specimen


def title_read_again() -> tuple[str, str]:
    """Each query returns an object of its own."""
    before = Cabinet.objects.get(pk=1)
    Cabinet.objects.filter(pk=1).update(title="Elm")
    return before.title, Cabinet.objects.get(pk=1).title


def change_a_title_with_its_revision() -> tuple[str, int]:
    """A condition for the revision that was read, and a new one."""
    cabinet = Cabinet.objects.get(pk=1)
    rows = Cabinet.objects.filter(pk=1, revision=cabinet.revision)
    rows.update(title="Elm", revision=cabinet.revision + 10)
    cabinet.refresh_from_db()
    return cabinet.title, cabinet.revision


def delete_a_drawer_that_is_gone() -> int:
    """``delete`` returns how many rows it has deleted: none is no error."""
    drawer = Drawer.objects.get(pk=6)
    Drawer.objects.filter(pk=6).delete()
    drawer.delete()
    return Drawer.objects.count()


def specimens_with_a_known_year() -> list[str | None]:
    """A key has no parts that may be missing: your code decides."""
    rows = Specimen.objects.order_by("id")
    return [row.name if row.found is not None else None for row in rows]


def renumber_a_specimen() -> QuerySet[Insect, tuple[int, int]]:
    """A new key is a new row for ``save``; ``update`` changes it in each table."""
    Specimen.objects.filter(pk=5).update(id=50)
    Insect.objects.filter(pk=5).update(specimen_ptr=50)
    return Insect.objects.order_by("pk").values_list("id", "specimen_ptr_id")


def delete_an_insect() -> tuple[int, int, bool]:
    """A deleted object has no key any more."""
    insect = Insect.objects.get(pk=5)
    insect.delete()
    return Specimen.objects.count(), Insect.objects.count(), insect.pk is None
