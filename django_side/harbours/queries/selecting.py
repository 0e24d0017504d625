"""The columns, the tables, the rows and the locks of one query."""

from typing import Any

from django.db import OperationalError, connection, transaction
from django.db.models import CharField, F, FilteredRelation, Q, QuerySet, Value, Window
from django.db.models.functions import Now, Rank

from django_side.harbours.models import Harbour, Ship, Visit


def names_with_tonnages() -> QuerySet[Ship, tuple[str, int | None]]:
    """A second ``values_list`` replaces the first, so it names all columns."""
    names = Ship.objects.order_by("id").values_list("name", flat=True)
    return names.values_list("name", "tonnage")


def number_of_listed_visits() -> int:
    """``count`` replaces the columns."""
    return Visit.objects.filter(harbour=1).count()


def ships_with_homes_without_a_key_twice() -> QuerySet[Ship, Any]:
    """``home`` is the key of the other table already."""
    rows = Ship.objects.filter(home__isnull=False).order_by("id")
    return rows.values_list("id", "name", "home", "home__depth")


def names_under_the_names_of_tables() -> Any:
    """The keyword of ``values`` is the name of a column."""
    names = {"harbours_ship_name": F("name"), "harbours_harbour_name": F("home__name")}
    return Ship.objects.order_by("built").values(**names).first()


def ships_and_harbours_in_full() -> QuerySet[Any, Any]:
    """There is no full join; the harbours without a ship are added to those with one."""
    no_ship = Value(None, output_field=CharField())
    ships = Ship.objects.values_list("name", "home__name")
    harbours = Harbour.objects.filter(ships=None).values_list(no_ship, "name")
    return ships.union(harbours, all=True)


def ships_and_harbours_without_another() -> QuerySet[Any, Any]:
    """Each half is a condition on NULL."""
    no_ship = no_home = Value(None, output_field=CharField())
    ships = Ship.objects.filter(home=None).values_list("name", no_home)
    harbours = Harbour.objects.filter(ships=None).values_list(no_ship, "name")
    return ships.union(harbours, all=True)


def harbours_with_dues_of_2024() -> QuerySet[Harbour, Any]:
    """``FilteredRelation`` puts the year into the join."""
    this_year = FilteredRelation("dues", condition=Q(dues__year=2024))
    rows = Harbour.objects.annotate(this_year=this_year).order_by("id")
    return rows.values_list("name", "this_year__amount")


def ships_with_their_tugs() -> QuerySet[Ship, Any]:
    """A relation in ``values_list`` joins outward."""
    return Ship.objects.values_list("name", "bookings__tugs")


def two_deepest_harbours_with_ties() -> QuerySet[Harbour, Any]:
    """Equal depths have the same rank."""
    rank = Window(Rank(), order_by=F("depth").desc())
    rows = Harbour.objects.filter(depth__isnull=False).annotate(rank=rank)
    return rows.filter(rank__lte=2).values_list("name", "depth")


def deepest_tenth_of_harbours() -> list[Any]:
    """There is no such method, only SQL."""
    sql = "SELECT name FROM harbours_harbour FETCH FIRST 10 PERCENT ROWS ONLY"
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return list(cursor.fetchall())


def table_that_a_plan_reads() -> bool:
    """``explain`` knows the word of each database, and returns one text."""
    return "harbours_visit" in Visit.objects.values("agent").explain()


def index_that_a_hint_forbids() -> tuple[Any, Any]:
    """Django has no hints: the SQL of a query is changed, and run by a cursor."""
    sql = str(Visit.objects.filter(arrived=Now()).values("id").query)
    table = "FROM `harbours_visit`"
    hinted = sql.replace(table, f"{table} IGNORE INDEX (harbours_visit_arrived)")

    def index_of(each: str) -> Any:
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN {each}")
            names = [column[0] for column in cursor.description]
            return dict(zip(names, cursor.fetchone(), strict=True))["key"]

    return index_of(sql), index_of(hinted)


def ships_without_repeated_tonnage() -> QuerySet[Ship, int | None]:
    """``distinct`` is the only word that comes behind SELECT."""
    return Ship.objects.values_list("tonnage", flat=True).distinct()


def depth_of_aarby_while_others_read() -> float | None:
    """``select_for_update`` has no such lock: the SQL is written."""
    sql = "SELECT id, depth FROM harbours_harbour WHERE id = 1 "
    sql += "FOR SHARE" if connection.vendor == "postgresql" else "LOCK IN SHARE MODE"
    return Harbour.objects.raw(sql)[0].depth


def name_of_aarby_by_written_lock() -> str:
    """Likewise."""
    sql = "SELECT id, name FROM harbours_harbour WHERE id = 1 LOCK IN SHARE MODE"
    return Harbour.objects.raw(sql)[0].name


def name_of_borgvik_while_others_rename_it() -> str:
    """``no_key`` is the weakest that ``select_for_update`` has, and stronger."""
    sql = "SELECT id, name FROM harbours_harbour WHERE id = 2 FOR KEY SHARE"
    return Harbour.objects.raw(sql)[0].name


def depths_of_free_harbours() -> list[float | None]:
    """``nowait`` raises instead of waiting; the savepoint keeps the transaction usable."""
    depths: list[float | None] = []
    for key in (5, 1):
        try:
            with transaction.atomic():
                depths.append(Harbour.objects.select_for_update(nowait=True).get(id=key).depth)
        except OperationalError:
            depths.append(None)
    return depths


def heavy_ships_in_a_new_table() -> list[Any]:
    """Tables are made by migrations, or by a cursor that runs the SQL of a query."""
    heavy = Ship.objects.filter(tonnage__gt=120).values("name", "tonnage")
    sql, parameters = heavy.query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TABLE heavy_ships AS {sql}", parameters)
        cursor.execute("SELECT * FROM heavy_ships")
        return list(cursor.fetchall())
