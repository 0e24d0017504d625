"""References to a model in another chapter: in queries, deletions and migrations."""

from django.db.migrations.loader import MigrationLoader
from django.db.models import Count, QuerySet

from django_side.geography.models import ZipCode
from django_side.places.models import Restaurant


def home_of_the_zip_code() -> tuple[str, str]:
    """The field refers to the imported class; ``"geography.ZipCode"`` would work too."""
    model = Restaurant._meta.get_field("zip_code").remote_field.model
    return model._meta.app_label, model.__name__


def steps_before_the_restaurants() -> list[str]:
    """``dependencies`` names the other application's migration."""
    graph = MigrationLoader(None).graph
    [*before, _] = graph.forwards_plan(("places", "0001_initial"))
    return [f"{chapter} {name}" for chapter, name in before]


def zip_code_of_demon_dogs() -> ZipCode | None:
    """The other application's objects are loaded like any others."""
    return Restaurant.objects.select_related("zip_code").get(place__name="Demon Dogs").zip_code


def restaurants_in_zip_code() -> QuerySet[Restaurant]:
    """The code has a manager for restaurants, though its application does not know them."""
    return ZipCode.objects.get(code="60614").restaurant_set.all()


def restaurants_in_boston() -> QuerySet[Restaurant]:
    """The lookup path leads into the other application."""
    return Restaurant.objects.filter(zip_code__city="Boston")


def restaurants_with_zip_code() -> QuerySet[Restaurant, tuple[str, str | None]]:
    """A nullable reference uses an outer join."""
    rows = Restaurant.objects.order_by("place__name")
    return rows.values_list("place__name", "zip_code__code")


def restaurants_not_in_chicago() -> QuerySet[Restaurant]:
    """``exclude`` keeps those without a code."""
    return Restaurant.objects.exclude(zip_code__city="Chicago").order_by("pk")


def restaurants_per_zip_code() -> QuerySet[ZipCode, tuple[str, int]]:
    """The model's name leads from the other application to this one."""
    return ZipCode.objects.annotate(count=Count("restaurant")).values_list("code", "count")


def delete_zip_code() -> tuple[list[str], list[tuple[int, int | None]]]:
    """Django carries out ``SET_NULL`` for every application that refers to the code."""
    ZipCode.objects.get(code="60614").delete()
    codes = ZipCode.objects.order_by("code").values_list("code", flat=True)
    restaurants = Restaurant.objects.order_by("pk").values_list("pk", "zip_code")
    return list(codes), list(restaurants)
