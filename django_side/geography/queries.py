"""Postal codes."""

from django.db.models import Count, QuerySet

from django_side.geography.models import ZipCode


def zip_code_in_boston() -> ZipCode:
    """``get`` raises for no row and for several."""
    return ZipCode.objects.get(city="Boston")


def zip_codes_by_code() -> QuerySet[ZipCode]:
    """A ``CharField`` is ordered as text."""
    return ZipCode.objects.order_by("code")


def cities_by_name() -> QuerySet[ZipCode, tuple[str, int]]:
    """``values`` before ``annotate`` groups."""
    rows = ZipCode.objects.values("city").annotate(count=Count("*"))
    return rows.order_by("-city").values_list("city", "count")


def add_zip_code_again() -> None:
    """``create`` does not check for duplicates; the database does."""
    ZipCode.objects.create(code="60614", city="Chicago")
