"""Where ``Meta.ordering`` applies, and where it does not."""

from django.db.models import Count, OuterRef, QuerySet, Subquery

from django_side.options.models import Delivery, Herd, LongestHornFirst, Ox, Plough

ORDERS_OF_OXEN = (("horn_length", "pk"), ())
ORDERS_OF_DELIVERIES = (("driver",), ("restaurant", "driver"))


def oxen_by_horn_length() -> QuerySet[Ox]:
    """``Meta.ordering`` declares the order."""
    return Ox.objects.all()


def oxen_with_shortest_and_longest_horns() -> tuple[Ox | None, Ox | None]:
    """``first`` and ``last`` use the default order."""
    return Ox.objects.first(), Ox.objects.last()


def first_and_last_herd() -> tuple[Herd | None, Herd | None]:
    """Without an order, ``first`` and ``last`` use that of the keys."""
    return Herd.objects.first(), Herd.objects.last()


def oxen_from_the_longest_horns() -> QuerySet[Ox]:
    """``reverse`` reverses the default order."""
    return Ox.objects.reverse()


def second_and_third_ox() -> QuerySet[Ox]:
    """A slice applies to the default order."""
    return Ox.objects.all()[1:3]


def horn_lengths() -> QuerySet[Ox, int]:
    """Values come in the default order too."""
    return Ox.objects.values_list("horn_length", flat=True)


def oxen_by_key() -> QuerySet[Ox]:
    """``order_by`` replaces the default order entirely."""
    return Ox.objects.order_by("pk")


def oxen_in_no_order() -> QuerySet[Ox]:
    """An empty ``order_by`` removes the default order."""
    return Ox.objects.order_by()


def oxen_by_a_proxy() -> QuerySet[LongestHornFirst]:
    """A proxy can declare another default order for the same table."""
    return LongestHornFirst.objects.all()


def oxen_of_a_herd() -> QuerySet[Ox]:
    """A reverse relation uses the default order of the model that it leads to."""
    return Herd.objects.get(name="South").oxen.all()


def oxen_of_all_herds() -> list[tuple[str, list[Ox]]]:
    """Prefetched objects come in the default order too."""
    rows = Herd.objects.order_by("name").prefetch_related("oxen")
    return [(herd.name, list(herd.oxen.all())) for herd in rows]


def ploughs_by_their_oxen() -> QuerySet[Plough]:
    """Ordering by a relation joins its model and uses that model's default order."""
    return Plough.objects.all()


def ploughs_by_the_keys_of_their_oxen() -> QuerySet[Plough]:
    """The key's column is not the relation, so nothing is joined."""
    return Plough.objects.order_by("ox_id", "name")


def how_many_oxen_a_herd_has() -> QuerySet[Ox, tuple[int | None, int]]:
    """A default order is left out of a grouped query."""
    return Ox.objects.values_list("herd").annotate(count=Count("*"))


def herds_in_use() -> QuerySet[Ox, int | None]:
    """The order is explicit: the default order would make more rows distinct."""
    rows = Ox.objects.filter(herd__isnull=False).order_by("-herd")
    return rows.values_list("herd_id", flat=True).distinct()


def shortest_horns_of_each_herd() -> QuerySet[Herd, tuple[str, int | None]]:
    """The default order is kept in a subquery that takes one row."""
    shortest = Ox.objects.filter(herd=OuterRef("pk")).values("horn_length")[:1]
    rows = Herd.objects.annotate(shortest=Subquery(shortest))
    return rows.order_by("name").values_list("name", "shortest")


def orders_in_which_no_rows_are_equal() -> list[bool]:
    """``totally_ordered`` looks for the key, or for fields that are unique together."""
    oxen = [Ox.objects.order_by(*names).totally_ordered for names in ORDERS_OF_OXEN]
    deliveries = [
        Delivery.objects.order_by(*names).totally_ordered for names in ORDERS_OF_DELIVERIES
    ]
    return [Ox.objects.all().totally_ordered, *oxen, *deliveries]
