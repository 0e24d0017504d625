"""Polls and articles on sites: names of relationships, defaults and limits.

The SQLAlchemy side is ``sqlalchemy_side/relationships/models/polls.py``.
"""

from django.db import models

from django_side.relationships.models.people import Person


class Site(models.Model):
    """Where polls and articles are shown."""

    domain = models.CharField(max_length=50)

    def __str__(self) -> str:
        return self.domain


class Poll(models.Model):
    """A poll whose site is deleted moves to the first site."""

    question = models.CharField(max_length=100)
    site = models.ForeignKey(Site, on_delete=models.SET_DEFAULT, default=1)

    def __str__(self) -> str:
        return self.question


class Choice(models.Model):
    """One answer that a poll offers."""

    poll = models.ForeignKey(Poll, on_delete=models.CASCADE, verbose_name="the related poll")
    text = models.CharField(max_length=50)

    def __str__(self) -> str:
        return self.text


def get_deleted_person() -> Person:
    """Return the person who replaces deleted authors."""
    return Person.objects.get_or_create(name="deleted")[0]


class Article(models.Model):
    """An article outlives its author; its checker should be on the staff."""

    headline = models.CharField(max_length=100)
    author = models.ForeignKey(
        Person, on_delete=models.SET(get_deleted_person), related_name="articles"
    )
    # With "+", a person has no attribute for the articles to check.
    staff_member = models.ForeignKey(
        Person,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to={"is_staff": True},
    )

    sites = models.ManyToManyField(Site, verbose_name="list of sites")

    def __str__(self) -> str:
        return self.headline


class Tag(models.Model):
    """A word on an article: ``tags`` on an article, ``tag`` in queries."""

    article = models.ForeignKey(
        Article, on_delete=models.CASCADE, related_name="tags", related_query_name="tag"
    )
    name = models.CharField(max_length=50)

    def __str__(self) -> str:
        return self.name
