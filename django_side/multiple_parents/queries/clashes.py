"""What is rejected for a child of several parents; the functions define the classes."""

from django.apps.registry import Apps
from django.core.management.base import SystemCheckError
from django.db import models

from django_side.multiple_parents.models import Work


def child_of_two_parents_with_id() -> None:
    """The class can be defined, and ``check`` reports the clash (models.E005)."""
    registry = Apps()

    class Article(models.Model):  # noqa: DJ008 - never has an object
        class Meta:
            app_label = "multiple_parents"
            apps = registry

    class Book(models.Model):  # noqa: DJ008 - never has an object
        class Meta:
            app_label = "multiple_parents"
            apps = registry

    class BookReview(Book, Article):  # noqa: DJ008 - never has an object
        class Meta:
            app_label = "multiple_parents"
            apps = registry

    _check(BookReview)


def child_of_two_parents_of_one_ancestor() -> None:
    """Both parents would pass on a link of the same name (models.E005)."""
    registry = Apps()

    class Article(Work):
        class Meta:
            app_label = "multiple_parents"
            apps = registry

    class Book(Work):
        class Meta:
            app_label = "multiple_parents"
            apps = registry

    class BookReview(Book, Article):
        class Meta:
            app_label = "multiple_parents"
            apps = registry

    _check(BookReview)


def child_that_hides_field() -> None:
    """The class cannot be defined, unless the parent is abstract."""

    class Pamphlet(Work):
        author = models.CharField(max_length=10)

        class Meta:
            app_label = "multiple_parents"
            apps = Apps()


def child_that_hides_key_of_reference() -> None:
    """``author`` adds ``author_id``, so only ``author`` can be overridden (models.E006)."""

    class Reference(models.Model):
        author = models.ForeignKey(Work, on_delete=models.CASCADE)

        class Meta:
            abstract = True

    class Pamphlet(Reference):  # noqa: DJ008 - never has an object
        author_id = models.IntegerField()

        class Meta:
            app_label = "multiple_parents"
            apps = Apps()

    _check(Pamphlet)


def essays_by_inherited_filter() -> list[models.Model]:
    """The manager is inherited, and fails only when it is used."""

    class AustenManager(models.Manager[models.Model]):
        def get_queryset(self) -> models.QuerySet[models.Model]:
            return super().get_queryset().filter(author="Austen")

    class Reference(models.Model):
        author = models.CharField(max_length=50)
        by_austen = AustenManager()

        class Meta:
            abstract = True

    class Essay(Reference):  # noqa: DJ008 - never has an object
        author = models.ForeignKey(Work, on_delete=models.CASCADE)

        class Meta:
            app_label = "multiple_parents"
            apps = Apps()

    return list(Essay.by_austen.all())


def _check(model: type[models.Model]) -> None:
    """Do what ``manage.py check`` does for the models that it knows."""
    clashes = [error for error in model.check() if str(error.id).startswith("models.")]
    if clashes:
        raise SystemCheckError("\n".join(map(str, clashes)))
