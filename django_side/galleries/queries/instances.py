"""Objects in Python: what they know of their rows, and of each other."""

import pickle
from typing import Any

from django.db import DatabaseError, transaction

from django_side.galleries.models import Exhibition, Medium, Work


def whether_two_loads_are_one_work() -> tuple[bool, bool, int]:
    """Each query creates objects; they are equal, with the same hash, by class and key."""
    first, second = Work.objects.get(pk=1), Work.objects.get(pk=1)
    return first == second, hash(first) == hash(second), len({first, second})


def whether_new_works_are_equal() -> bool:
    """Without a key an object is equal to itself only, and cannot be hashed."""
    first, second = (Work(title="Moth", medium=Medium.OIL, year=1999) for _ in range(2))
    return first == second


def states_of_a_work() -> list[tuple[bool, bool]]:
    """``_state`` knows whether the object comes from a database, and from which."""
    work = Work(artist_id=1, title="Cradle", medium=Medium.OIL, year=1930)
    before = (work._state.adding, work._state.db is not None)
    work.save()
    return [before, (work._state.adding, work._state.db is not None)]


def price_before_and_after_a_rise() -> list[int]:
    """Django keeps no earlier values; ``from_db`` of the model remembers those of the row."""
    work = Work.objects.get(pk=1)
    work.price = work.loaded["price"] + 50
    work.save(update_fields=["price"])
    return [work.loaded["price"], work.price]


def year_after_change_elsewhere() -> tuple[int, int]:
    """No statement reaches the objects; ``refresh_from_db`` reads some of the columns again."""
    work = Work.objects.get(pk=1)
    Work.objects.filter(pk=1).update(year=1926)
    before = work.year
    work.refresh_from_db(fields=["year"])
    return before, work.year


def whether_deleted_work_is_there() -> bool:
    """Every query asks the database; the object that is there already does not count."""
    work = Work.objects.get(pk=5)
    Work.objects.filter(pk=work.pk).delete()
    return Work.objects.filter(pk=work.pk).exists()


def save_work_deleted_elsewhere() -> bool:
    """``save`` would insert the row again; ``force_update`` raises if there is none."""
    work = Work.objects.get(pk=5)
    Work.objects.filter(pk=work.pk).delete()
    try:
        with transaction.atomic():
            work.save(force_update=True)
    except DatabaseError:
        return False
    return True


def columns_not_loaded() -> set[str]:
    """``get_deferred_fields`` names the columns."""
    return Work.objects.only("title").get(pk=4).get_deferred_fields()


def key_and_value_of_a_work() -> tuple[Any, Any, Any]:
    """``serializable_value`` returns the key of a relation, without loading the other object."""
    work = Work.objects.get(pk=4)
    return (
        work.serializable_value("artist"),
        work.serializable_value("gallery"),
        work.serializable_value("title"),
    )


def media_as_shown() -> list[str]:
    """``choices`` bring a method to every object."""
    return [work.get_medium_display() for work in Work.objects.order_by("id")]


def whether_pickled_work_is_the_same() -> tuple[bool, str]:
    """The restored object is another one, which is equal."""
    work = Work.objects.get(pk=1)
    restored = pickle.loads(pickle.dumps(work))  # noqa: S301 - the bytes are its own
    return restored == work, restored.title


def copy_work() -> tuple[str, int]:
    """An object without a key is inserted; related rows stay with the original."""
    work = Work.objects.get(pk=1)
    work.pk = None
    work._state.adding = True
    work.title = "Winter again"
    work.save()
    return work.title, work.showings.count()


def exhibition_after_each_but_the_last() -> list[Exhibition]:
    """A date that cannot be NULL brings the method; the key decides between equal dates."""
    rows = Exhibition.objects.exclude(pk=2).order_by("id")
    return [exhibition.get_next_by_opens() for exhibition in rows]


def exhibition_before_each_but_the_first() -> list[Exhibition]:
    """Before the first there is none, and the method raises ``DoesNotExist``."""
    rows = Exhibition.objects.exclude(pk=3).order_by("id")
    return [exhibition.get_previous_by_opens() for exhibition in rows]


def delete_sea_and_count() -> dict[str, int]:
    """``delete`` returns the number of rows of each model that it has deleted."""
    _total, rows = Exhibition.objects.get(pk=3).delete()
    return {
        "exhibitions": rows["galleries.Exhibition"],
        "showings": rows["galleries.Showing"],
    }
