"""Many to one: cars with their manufacturers, from both ends."""

from django.db.models import Count, Field, QuerySet

from django_side.relationships.models import Car, Factory, KitCar, Manufacturer, Person, Pizza


def manufacturer_of_each_car() -> list[tuple[str, str]]:
    """``select_related`` joins, so the cars are loaded with their manufacturers."""
    rows = Car.objects.select_related("manufacturer").order_by("id")
    return [(car.name, car.manufacturer.name) for car in rows]


def company_that_makes_each_kit_car() -> QuerySet[KitCar, tuple[str, str]]:
    """The name of the field is also the name in queries."""
    rows = KitCar.objects.order_by("id")
    return rows.values_list("name", "company_that_makes_it__name")


def columns_of_both_references() -> list[str | None]:
    """One field is both: the column, with ``_id`` appended, and the object."""
    fields = [Car._meta.get_field("manufacturer"), KitCar._meta.get_field("company_that_makes_it")]
    return [field.column for field in fields if isinstance(field, Field)]


def classes_referred_to_by_name() -> dict[str, str]:
    """A name is resolved once its class exists; ``self`` is the class itself."""
    names = {KitCar: "company_that_makes_it", Factory: "manufacturer", Person: "mentor"}
    fields = [model._meta.get_field(name) for model, name in names.items()]
    return {
        f"{field.model.__name__}.{field.name}": field.related_model.__name__
        for field in fields
        if field.related_model
    }


def cars_of_audi() -> QuerySet[Car]:
    """Django creates a manager for the other end, named after the class in lowercase."""
    manufacturer = Manufacturer.objects.get(code="AUD")
    return manufacturer.car_set.all()


def kit_cars_of_audi() -> QuerySet[KitCar]:
    """The manager is named after the referring class, regardless of the field's name."""
    manufacturer = Manufacturer.objects.get(code="AUD")
    return manufacturer.kitcar_set.all()


def cars_of_german_makers() -> QuerySet[Car]:
    """A lookup path is a join."""
    return Car.objects.filter(manufacturer__name__in=["Audi", "BMW"]).order_by("id")


def makers_of_cars_with_an_a() -> QuerySet[Manufacturer]:
    """In queries the other end is the class's name without ``_set``; joins repeat rows."""
    return Manufacturer.objects.filter(car__name__in=["A1", "A4"]).distinct()


def makers_without_cars() -> QuerySet[Manufacturer]:
    """Comparing a to-many relation with None uses an outer join."""
    return Manufacturer.objects.filter(car=None)


def cars_per_maker() -> QuerySet[Manufacturer, tuple[str, int]]:
    """``Count`` over a reverse relation uses an outer join."""
    return Manufacturer.objects.annotate(cars=Count("car")).values_list("name", "cars")


def move_car_by_manufacturer() -> tuple[int, int]:
    """Setting the object sets the id at once."""
    car = Car.objects.get(name="A4")
    before = car.manufacturer_id
    car.manufacturer = Manufacturer.objects.get(code="BMW")
    after = car.manufacturer_id
    car.save()
    return before, after


def move_car_by_manufacturer_id() -> tuple[Manufacturer, Manufacturer]:
    """Setting the id drops the cached object; the next access loads the new one."""
    car = Car.objects.get(name="A4")
    before = car.manufacturer
    car.manufacturer_id = 2
    car.save()
    return before, car.manufacturer


def make_car_of_citroen() -> list[str]:
    """``create`` on the manager fills in the reference and inserts at once."""
    manufacturer = Manufacturer.objects.get(code="CIT")
    manufacturer.car_set.create(name="2CV")
    return [car.name for car in manufacturer.car_set.all()]


def add_car_to_citroen() -> list[str]:
    """``add`` updates the reference of existing rows with one statement."""
    manufacturer = Manufacturer.objects.get(code="CIT")
    manufacturer.car_set.add(Car.objects.get(name="Exige"))
    return [car.name for car in manufacturer.car_set.all()]


def add_car_by_manufacturer_id() -> tuple[int, int]:
    """Each ``all`` is a new query, so it sees what the other end wrote."""
    manufacturer = Manufacturer.objects.get(code="LOT")
    before = len(manufacturer.car_set.all())
    Car.objects.create(manufacturer_id=manufacturer.pk, name="Esprit")
    return before, len(manufacturer.car_set.all())


def make_car_with_manufacturer() -> QuerySet[Car, str]:
    """The manufacturer is saved first: a car with an unsaved one is rejected."""
    manufacturer = Manufacturer(name="Renault", code="REN")
    manufacturer.save()
    Car(manufacturer=manufacturer, name="Twizy").save()
    return Car.objects.order_by("id").values_list("name", flat=True)


def take_car_from_its_maker() -> None:
    """Only the manager of a nullable reference has ``remove``."""
    manufacturer = Manufacturer.objects.get(code="AUD")
    car = manufacturer.car_set.get(name="A1")
    manufacturer.car_set.remove(car)


def make_car_of_a_pizza() -> None:
    """The class is checked when the attribute is set."""
    car = Car.objects.get(name="A1")
    car.manufacturer = Pizza.objects.get(name="Marinara")  # type: ignore[assignment]  # the point
