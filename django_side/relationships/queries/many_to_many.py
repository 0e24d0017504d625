"""Many to many: pizzas with their toppings, from both ends."""

from django.apps.registry import Apps
from django.db import models
from django.db.models import Count, QuerySet

from django_side.relationships.models import Pizza, Topping


def toppings_of_each_pizza() -> list[tuple[str, set[str]]]:
    """The attribute is a manager, which ``prefetch_related`` fills."""
    rows = Pizza.objects.prefetch_related("toppings").order_by("id")
    return [(pizza.name, {topping.name for topping in pizza.toppings.all()}) for pizza in rows]


def pizzas_of_each_topping() -> list[tuple[str, set[str]]]:
    """Django creates the other end, named after the class with ``_set``."""
    rows = Topping.objects.prefetch_related("pizza_set").order_by("id")
    return [(topping.name, {pizza.name for pizza in topping.pizza_set.all()}) for topping in rows]


def association_rows_of_pizzas() -> QuerySet[models.Model, tuple[int, int, int]]:
    """The association table is a class too, with its own key."""
    rows = Pizza.toppings.through.objects.order_by("id")
    return rows.values_list("id", "pizza_id", "topping_id")


def pizzas_with_ham() -> QuerySet[Pizza]:
    """A lookup path stands for two joins."""
    return Pizza.objects.filter(toppings__name="ham").order_by("id")


def pizzas_with_cheese_and_ham() -> QuerySet[Pizza]:
    """Each further ``filter`` joins again; one ``filter`` would require one topping to be both."""
    rows = Pizza.objects.filter(toppings__name="cheese")
    return rows.filter(toppings__name="ham")


def pizzas_without_cheese() -> QuerySet[Pizza]:
    """``exclude`` over a to-many relation is a subquery: no topping may be cheese."""
    return Pizza.objects.exclude(toppings__name="cheese").order_by("id")


def toppings_on_no_pizza() -> QuerySet[Topping]:
    """In queries the other end is ``pizza``; comparing it with None uses an outer join."""
    return Topping.objects.filter(pizza=None)


def toppings_counted_by_pizza() -> QuerySet[Pizza, tuple[str, int]]:
    """``Count`` uses an outer join, only as far as the association table."""
    rows = Pizza.objects.annotate(number=Count("toppings")).order_by("name")
    return rows.values_list("name", "number")


def add_toppings_to_marinara() -> list[str]:
    """``add`` and ``create`` write at once; the pizza must have been saved."""
    pizza = Pizza.objects.get(name="Marinara")
    pizza.toppings.add(Topping.objects.get(name="olives"))
    pizza.toppings.create(name="garlic")
    return [topping.name for topping in pizza.toppings.order_by("id")]


def add_pizza_to_pineapple() -> list[str]:
    """A pair can be added from either end."""
    topping = Topping.objects.get(name="pineapple")
    pizza = Pizza.objects.get(name="Marinara")
    topping.pizza_set.add(pizza)
    return [topping.name for topping in pizza.toppings.all()]


def make_pizza_with_toppings() -> tuple[Pizza, list[str]]:
    """The constructor accepts no toppings: the pizza is saved first."""
    toppings = Topping.objects.filter(name__in=["ham", "pineapple"])
    pizza = Pizza.objects.create(name="Hawaii")
    pizza.toppings.set(toppings)
    return pizza, [topping.name for topping in pizza.toppings.order_by("id")]


def add_cheese_again() -> QuerySet[models.Model, tuple[int, int]]:
    """``add`` ignores what is already there."""
    pizza = Pizza.objects.get(name="Margherita")
    for name in ("olives", "cheese"):
        pizza.toppings.add(Topping.objects.get(name=name))
    rows = Pizza.toppings.through.objects.filter(pizza=pizza)
    return rows.values_list("pizza_id", "topping_id")


def add_cheese_again_by_row() -> None:
    """The pair is unique in the database."""
    Pizza.toppings.through.objects.create(pizza_id=1, topping_id=1)


def remove_ham() -> tuple[list[str], int]:
    """``remove`` deletes only the association row."""
    pizza = Pizza.objects.get(name="Prosciutto")
    pizza.toppings.remove(Topping.objects.get(name="ham"))
    return [topping.name for topping in pizza.toppings.all()], Topping.objects.count()


def set_toppings() -> list[str]:
    """``set`` deletes and inserts what differs; assigning a list is refused."""
    pizza = Pizza.objects.get(name="Prosciutto")
    pizza.toppings.set(Topping.objects.filter(name__in=["ham", "olives"]))
    return [topping.name for topping in pizza.toppings.order_by("id")]


def clear_toppings() -> tuple[int, int]:
    """``clear`` deletes the association rows without reading them."""
    pizza = Pizza.objects.get(name="Prosciutto")
    pizza.toppings.clear()
    return pizza.toppings.count(), Pizza.objects.filter(toppings__name="cheese").count()


def delete_ham() -> tuple[int, list[tuple[int, int]]]:
    """Whichever end is deleted, its association rows are deleted too."""
    Topping.objects.get(name="ham").delete()
    rows = Pizza.toppings.through.objects.order_by("id")
    return Pizza.objects.count(), list(rows.values_list("pizza_id", "topping_id"))


def tables_when_both_classes_declare_it() -> list[str]:
    """They are two unconnected relations: put the field in one class only."""
    registry = Apps(["django_side.relationships"])
    for name, other, field in (
        ("Topping", "Pizza", "pizzas"),
        ("Pizza", "Topping", "toppings"),
    ):
        meta = type("Meta", (), {"app_label": "relationships", "apps": registry})
        relation = models.ManyToManyField(f"relationships.{other}")
        type(name, (models.Model,), {"Meta": meta, "__module__": __name__, field: relation})
    created = registry.get_models(include_auto_created=True)
    return sorted(model._meta.db_table for model in created if model._meta.auto_created)
