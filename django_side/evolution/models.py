"""A magazine: what forty steps of history made of its first two tables.

The SQLAlchemy side is ``sqlalchemy_side/evolution/models.py``. The fields are in the order in which
the steps added them, which is the order of the tables' columns.
"""

from django.db import models
from django.db.models import Q

from django_side.quickstart.models import Room


class Author(models.Model):
    """Someone who writes; called a writer in the first steps."""

    name = models.CharField(max_length=100)
    email = models.EmailField(max_length=254, null=True)

    class Meta:
        ordering = ("name", "id")
        indexes = (models.Index(fields=("name", "email"), name="evolution_author_name_email"),)

    def __str__(self) -> str:
        return self.name


class Issue(models.Model):
    """One issue of the magazine; its number was text, and its key small, for a while."""

    number = models.IntegerField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("number",), name="evolution_issue_number_unique"),
        )

    def __str__(self) -> str:
        return f"No. {self.number}"


class Tag(models.Model):
    """What an article is about, in one word."""

    name = models.CharField(max_length=50)

    class Meta:
        db_table_comment = "Words to find articles by"
        constraints = (models.UniqueConstraint(fields=("name",), name="evolution_tag_name_unique"),)

    def __str__(self) -> str:
        return self.name


class PrintedArticles(models.Manager["Article"]):
    """A manager for the articles that are in an issue; migrations may use it too."""

    use_in_migrations = True

    def get_queryset(self) -> models.QuerySet["Article"]:
        """Leave out articles that wait for an issue."""
        return super().get_queryset().filter(issue__isnull=False)


class Article(models.Model):
    """A text by one author, printed in an issue or waiting for one."""

    title = models.CharField(max_length=200)
    text = models.TextField()
    author = models.ForeignKey(Author, on_delete=models.CASCADE, related_name="articles")
    slug = models.CharField(max_length=100)
    issue = models.ForeignKey(Issue, on_delete=models.SET_NULL, null=True, related_name="articles")
    first_page = models.IntegerField(null=True)
    cover_line = models.CharField(max_length=100, null=True)

    tags = models.ManyToManyField(Tag, through="Tagging", related_name="articles")

    objects = models.Manager()
    printed = PrintedArticles()

    class Meta:
        db_table_comment = "Texts, printed or waiting"
        ordering = ("issue", "first_page", "id")
        indexes = (models.Index(fields=("title",), name="evolution_article_title"),)
        constraints = (
            models.UniqueConstraint(
                fields=("slug",),
                name="evolution_article_slug_unique",
                violation_error_message="There is an article with this address already.",
            ),
            models.CheckConstraint(
                condition=Q(first_page__gte=3), name="evolution_article_first_page"
            ),
            # MariaDB has no conditional unique constraints: Django creates none there.
            models.UniqueConstraint(
                fields=("issue",),
                condition=Q(cover_line__isnull=False),
                name="evolution_article_one_cover_story",
            ),
        )

    def __str__(self) -> str:
        return self.title


class Profile(models.Model):
    """What is known about an author beyond the name: split off from the author's table."""

    author = models.OneToOneField(
        Author, on_delete=models.CASCADE, primary_key=True, related_name="profile"
    )
    biography = models.TextField(blank=True)
    website = models.URLField(blank=True)

    def __str__(self) -> str:
        return f"profile of {self.author}"


class Tagging(models.Model):
    """One tag of one article: a plain many-to-many until one tag became the main one.

    Its table had a name of Django's making, and its index and its keys still carry that name.
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="taggings")
    tag = models.ForeignKey(Tag, on_delete=models.CASCADE, related_name="taggings")
    is_main = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("article", "tag"), name="evolution_tagging_article_tag_unique"
            ),
        )

    def __str__(self) -> str:
        return f"{self.article}: {self.tag}"


class Interview(Article):
    """An article with a guest: a separate table until it became a child of the articles'."""

    guest = models.CharField(max_length=100)


class Subscriber(models.Model):
    """Someone who gets each issue, by mail or in a room of another chapter."""

    name = models.CharField(max_length=100)
    address = models.EmailField(max_length=254, blank=True)
    room = models.ForeignKey(Room, on_delete=models.PROTECT, null=True, related_name="subscribers")
    left_on = models.DateField(null=True)

    def __str__(self) -> str:
        return self.name
