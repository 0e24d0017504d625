"""What ``Meta`` declares about a table, and what never reaches the database."""

from datetime import date

from django.apps.registry import Apps
from django.db import models
from django.db.models import QuerySet

from django_side.options.models import (
    Album,
    Answer,
    Customer,
    Delivery,
    Herd,
    Ledger,
    Order,
    Ox,
    Reminder,
    Voucher,
)


def verbose_names_of_oxen() -> tuple[str, str]:
    """Without the option, the plural would be the singular with an s."""
    return str(Ox._meta.verbose_name), str(Ox._meta.verbose_name_plural)


def names_of_tables() -> list[str]:
    """``db_table`` replaces the name derived from the chapter and the class."""
    return [model._meta.db_table for model in (Ox, Album, Ledger)]


def table_of_a_class_elsewhere() -> str:
    """``app_label`` sets the chapter, ``apps`` the registry of the class."""

    class Ox(models.Model):
        class Meta:
            app_label = "elsewhere"
            apps = Apps()

        def __str__(self) -> str:
            return "an ox"

    return Ox._meta.db_table


def comment_of_the_table_of_answers() -> str:
    """``db_table_comment`` is sent to databases that support comments."""
    return str(Answer._meta.db_table_comment)


def tablespace_of_customers() -> str:
    """``db_tablespace`` is sent to databases that have tablespaces."""
    return str(Customer._meta.db_tablespace)


def indexes_of_customers() -> list[str]:
    """An index without a name gets a generated one."""
    return sorted(index.name for index in Customer._meta.indexes)


def albums() -> QuerySet[Album]:
    """The name of the table makes no difference to a query."""
    return Album.objects.all()


def latest_and_earliest_order() -> tuple[Order, Order]:
    """``latest`` reverses the order that ``get_latest_by`` declares."""
    return Order.objects.latest(), Order.objects.earliest()


def save_orders_selecting_first() -> QuerySet[Order]:
    """With ``select_on_save``, a SELECT decides between UPDATE and INSERT."""
    Order(pk=2, priority=2, order_date=date(2024, 4, 1)).save()
    Order(pk=9, priority=5, order_date=date(2024, 4, 2)).save()
    return Order.objects.filter(order_date__month=4).order_by("pk")


def herds_with_very_long_horns() -> QuerySet[Herd]:
    """``default_related_name`` is also the name in queries."""
    return Herd.objects.filter(oxen__horn_length__gt=60)


def add_a_customer_just_old_enough() -> int:
    """The database checks; ``full_clean`` would check earlier."""
    Customer.objects.create(first_name="Eve", last_name="Moss", age=18)
    return Customer.objects.filter(age__lte=18).count()


def add_a_customer_too_young() -> Customer:
    """``save`` does not validate, so the database refuses."""
    return Customer.objects.create(first_name="Eve", last_name="Moss", age=17)


def add_a_delivery_twice() -> Delivery:
    """``unique_together`` is a constraint of the table."""
    return Delivery.objects.create(driver="Tom", restaurant="Luigi")


def add_half_a_delivery_twice() -> QuerySet[Delivery, str]:
    """Each of the two columns may repeat a value any number of times."""
    Delivery.objects.create(driver="Tom", restaurant="Peking")
    rows = Delivery.objects.filter(restaurant="Peking")
    return rows.order_by("driver").values_list("driver", flat=True)


def write_into_an_unmanaged_table() -> QuerySet[Ledger, tuple[int, str]]:
    """A model that is not managed reads and writes like any other."""
    Ledger(pk=3, entry="Paper").save(force_insert=True)
    return Ledger.objects.order_by("pk").values_list("pk", "entry")


def vouchers_not_redeemed() -> QuerySet[Voucher]:
    """``required_db_features`` names the features that a database must have."""
    Voucher.objects.create(code="FIVE", redeemed=True)
    Voucher.objects.create(code="TEN")
    return Voucher.objects.filter(redeemed=False)


def reminders() -> QuerySet[Reminder]:
    """``required_db_vendor`` names the one database."""
    Reminder.objects.create(text="Vacuum")
    return Reminder.objects.all()
