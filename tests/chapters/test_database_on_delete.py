"""Deletion rules of the database itself, which Django has from 6.1 on: the same on both sides.

No chapter can hold them while Django 5.2 is among the versions that the suite runs on, so the
two classes of the guide are made here, on databases of their own.
"""

from collections.abc import Iterator
from contextlib import closing
from typing import Any

import django
import pytest
from sqlalchemy import Index, MetaData, String, event, select, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from side_by_side.chapters.sides.django_connections import open_connection
from side_by_side.databases import Address, connect
from side_by_side.databases.scratch import scratch_databases
from side_by_side.schema import read_schema
from side_by_side.schema.differences import differences
from sqlalchemy_django.base import (
    NAMING_CONVENTION,
    NOT_MARIADB,
    BigInt,
    BigKey,
    DeferredForeignKey,
    django_name,
)
from sqlalchemy_django.engine import make_engine
from tests.conftest import server_of

# Django's models can be imported only after Django's set-up, which is done above.
from django.apps.registry import Apps  # isort: skip
from django.db import models, transaction  # isort: skip
from django.db.models.signals import post_delete  # isort: skip

pytestmark = pytest.mark.skipif(
    django.VERSION < (6, 1), reason="Django has deletion rules of the database from 6.1 on"
)

#: Each rule of the database, and the cars that are left without Lotus: their manufacturers' keys.
RULES: dict[str, list[tuple[str, int | None]]] = {
    "CASCADE": [("A1", 1)],
    "SET NULL": [("A1", 1), ("Elise", None)],
    "SET DEFAULT": [("A1", 1), ("Elise", 1)],
}


@pytest.fixture(params=RULES)
def rule(request: pytest.FixtureRequest, database: str) -> str:
    """Each rule in turn."""
    found: str = request.param
    if found == "SET DEFAULT" and database == "mariadb":
        pytest.skip("MariaDB's InnoDB has no SET DEFAULT")
    return found


@pytest.fixture
def empty(database: str) -> Iterator[list[Address]]:
    """Two databases with nothing in them."""
    with scratch_databases(database.removesuffix("-server"), server_of(database), 2) as found:
        yield found


def django_models(rule: str) -> tuple[Any, Any]:
    """Return the two classes on the Django side, which nothing else knows."""
    here = Apps(["django_side.relationships"])
    options: dict[str, Any] = {"CASCADE": {}, "SET NULL": {"null": True}}.get(
        rule, {"db_default": 1}
    )

    class Manufacturer(models.Model):  # noqa: DJ008 - nobody reads it
        name = models.CharField(max_length=50)

        class Meta:
            app_label = "relationships"
            apps = here

    class Car(models.Model):  # noqa: DJ008 - nobody reads it
        manufacturer = models.ForeignKey(
            Manufacturer, on_delete=getattr(models, f"DB_{rule.replace(' ', '_')}"), **options
        )
        name = models.CharField(max_length=50)

        class Meta:
            app_label = "relationships"
            apps = here

    return Manufacturer, Car


def sqlalchemy_models(rule: str) -> tuple[Any, Any]:
    """Return the two classes on the SQLAlchemy side, which nothing else knows."""

    class ThrowAway(DeclarativeBase):
        metadata = MetaData(naming_convention=NAMING_CONVENTION)

    class Manufacturer(ThrowAway):
        __tablename__ = "relationships_manufacturer"
        __table_args__ = ({"sqlite_autoincrement": True},)
        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(50))
        # The database is trusted: what refers to the row is not even loaded.
        car_set = relationship(lambda: Car, passive_deletes=True)

    class Car(ThrowAway):
        __tablename__ = "relationships_car"
        __table_args__ = ({"sqlite_autoincrement": True},)
        id: Mapped[BigKey]
        manufacturer_id: Mapped[BigInt] = mapped_column(
            DeferredForeignKey("relationships_manufacturer.id", ondelete=rule),
            nullable=rule == "SET NULL",
            server_default=text("1") if rule == "SET DEFAULT" else None,
        )
        name: Mapped[str] = mapped_column(String(50))

    index = Index(django_name("relationships_car", ["manufacturer_id"]), Car.manufacturer_id)
    index.ddl_if(dialect=NOT_MARIADB)  # type: ignore[arg-type]  # takes several, though typed for one
    return Manufacturer, Car


def on_django(address: Address, rule: str) -> tuple[list[tuple[str, int | None]], int, list[str]]:
    """Create the tables, delete Lotus, and return the remaining cars, the count and the signals."""
    manufacturer, car = django_models(rule)
    told: list[str] = []

    def tell(sender: Any, **_: Any) -> None:
        told.append(sender.__name__)

    with open_connection(address) as connection:
        with connection.schema_editor() as editor:
            editor.create_model(manufacturer)
            editor.create_model(car)
        audi, lotus = (manufacturer.objects.create(name=name) for name in ("Audi", "Lotus"))
        car.objects.create(name="A1", manufacturer=audi)
        car.objects.create(name="Elise", manufacturer=lotus)
        post_delete.connect(tell)
        try:
            with transaction.atomic():
                count, _ = lotus.delete()
        finally:
            post_delete.disconnect(tell)
        left = list(car.objects.order_by("id").values_list("name", "manufacturer_id"))
    return left, count, told


def on_sqlalchemy(
    address: Address, rule: str
) -> tuple[list[tuple[str, int | None]], int, list[str]]:
    """Do the same with SQLAlchemy; the count is that of the statements of the deletion."""
    manufacturer, car = sqlalchemy_models(rule)
    told: list[str] = []
    deletions: list[str] = []
    engine = make_engine(address.url)
    try:
        manufacturer.metadata.create_all(engine)
        with Session(engine) as session:
            audi, lotus = manufacturer(name="Audi"), manufacturer(name="Lotus")
            session.add_all([audi, lotus])
            session.flush()
            session.add(car(name="A1", manufacturer_id=audi.id))
            session.flush()
            session.add(car(name="Elise", manufacturer_id=lotus.id))
            session.commit()
            found = session.get_one(manufacturer, lotus.id)

            @event.listens_for(session, "persistent_to_deleted")
            def _tell(_session: Session, instance: Any) -> None:
                told.append(type(instance).__name__)

            @event.listens_for(engine, "before_cursor_execute")
            def _count(*given: Any) -> None:
                deletions.append(given[2])

            session.delete(found)
            session.commit()
            event.remove(engine, "before_cursor_execute", _count)
            rows = session.execute(select(car.name, car.manufacturer_id).order_by(car.id)).all()
            return [(name, key) for name, key in rows], len(deletions), told
    finally:
        engine.dispose()


def test_both_sides_make_the_same_rule(empty: list[Address], rule: str) -> None:
    """The rule stands in the foreign key, and both sides leave the rows to the database."""
    django_address, sqlalchemy_address = empty
    left, count, told = on_django(django_address, rule)
    other_left, statements, other_told = on_sqlalchemy(sqlalchemy_address, rule)
    facts = [read_schema(address) for address in empty]
    rules = [value for key, value in facts[0].items() if key.name == "on_delete"]
    assert rules == [rule.lower()]
    assert differences(*facts) == []
    assert left == RULES[rule]
    assert other_left == RULES[rule]
    # Neither side knows what the database did: one row was deleted, with one class's signal.
    assert (count, told) == (1, ["Manufacturer"])
    assert (statements, other_told) == (1, ["Manufacturer"])


def test_a_plain_statement_follows_the_rule(empty: list[Address], rule: str) -> None:
    """The rule applies to every DELETE, unlike Django's own rules."""
    manufacturer, _ = sqlalchemy_models(rule)
    engine = make_engine(empty[0].url)
    try:
        manufacturer.metadata.create_all(engine)
    finally:
        engine.dispose()
    with closing(connect(empty[0])) as connection, closing(connection.cursor()) as cursor:
        if empty[0].kind == "sqlite":
            cursor.execute("PRAGMA foreign_keys = ON")
        cursor.execute("INSERT INTO relationships_manufacturer (name) VALUES ('Audi'), ('Lotus')")
        cursor.execute(
            "INSERT INTO relationships_car (name, manufacturer_id) VALUES ('A1', 1), ('Elise', 2)"
        )
        cursor.execute("DELETE FROM relationships_manufacturer WHERE name = 'Lotus'")
        cursor.execute("SELECT name, manufacturer_id FROM relationships_car ORDER BY id")
        assert [tuple(row) for row in cursor.fetchall()] == RULES[rule]
