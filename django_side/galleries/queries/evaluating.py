"""When a query asks the database, and for which of its rows."""

from django.db.models import QuerySet

from django_side.galleries.models import Gallery, Medium, Work


def whether_there_are_works_before_1925() -> bool:
    """``exists`` asks for one row without its columns."""
    return Work.objects.filter(year__lt=1925).exists()


def titles_of_ink_if_any() -> list[str]:
    """A condition loads the whole queryset, which keeps its rows."""
    rows = Work.objects.filter(medium=Medium.INK).order_by("id")
    if rows:
        return [work.title for work in rows]
    return []


def prices_and_titles_read_twice() -> tuple[int, set[str]]:
    """A queryset keeps its rows, so the second loop asks nothing."""
    rows = Work.objects.filter(price__isnull=False)
    return sum(work.price or 0 for work in rows), {work.title for work in rows}


def titles_and_years_by_name() -> list[str]:
    """With ``named``, ``values_list`` returns named tuples."""
    rows = Work.objects.filter(price__isnull=False).order_by("id")
    return [f"{row.title} {row.year}" for row in rows.values_list("title", "year", named=True)]


def cities_of_two_galleries() -> dict[str, str]:
    """``in_bulk`` returns a dictionary by key, or by another field that is unique."""
    galleries = Gallery.objects.in_bulk(["Quay", "Attic"], field_name="name")
    return {name: gallery.city for name, gallery in galleries.items()}


def first_and_last_year_by_key() -> list[int]:
    """Without an order, ``first`` and ``last`` order by the key; they return None for no row."""
    first, last = Work.objects.first(), Work.objects.last()
    return [work.year for work in (first, last) if work]


def earliest_and_latest_work() -> tuple[str, str]:
    """``earliest`` and ``latest`` name the field, and raise if there is no row."""
    rows = Work.objects.filter(medium=Medium.INK)
    return rows.earliest("year").title, rows.latest("year").title


def single_works_of_two_titles() -> list[str | None]:
    """``get`` asks for up to 21 rows, to report how many there are."""
    titles: list[str | None] = []
    for title in ("Moth", "Winter"):
        try:
            titles.append(Work.objects.get(title=title).title)
        except Work.MultipleObjectsReturned:
            titles.append(None)
    return titles


def every_second_of_four_works() -> list[int]:
    """A slice with a step is a list: the database has no steps."""
    return [work.year for work in Work.objects.order_by("year")[:4:2]]


def artists_of_works_in_pieces() -> list[tuple[int, str]]:
    """``iterator`` keeps no rows; it prefetches for each piece of ``chunk_size``."""
    rows = Work.objects.order_by("id").prefetch_related("artist")
    return [(work.year, work.artist.first_name) for work in rows.iterator(chunk_size=2)]


def works_of_no_kind() -> QuerySet[Work]:
    """``none`` is a queryset of which every further filter is empty."""
    return Work.objects.none()


def whether_galleries_show_winter_of_1925() -> tuple[bool, bool]:
    """``contains`` asks for the key of the object, unless the rows are loaded."""
    winter = Work.objects.get(pk=1)
    hall, quay = Gallery.objects.order_by("id")[:2]
    return hall.works.contains(winter), quay.works.contains(winter)


def works_of_oil_and_recent() -> tuple[QuerySet[Work, int], ...]:
    """Two querysets of a model can be combined like their conditions."""
    oil, recent = Work.objects.filter(medium=Medium.OIL), Work.objects.filter(year__gte=1960)
    one, both, single = oil | recent, oil & recent, oil ^ recent
    return tuple(
        rows.order_by("year").values_list("year", flat=True) for rows in (one, both, single)
    )
