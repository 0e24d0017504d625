"""Names that a child shares with its parents: columns, plain attributes, abstract fields."""

from django.db import models


class Work(models.Model):
    """A parent with a field and with an attribute that is not a field."""

    shelf = "fiction"

    author = models.CharField(max_length=50)

    def __str__(self) -> str:
        return f"{self.author} ({self.shelf})"


class Translation(Work):
    """Another attribute of the same name, and a field whose column is named like a parent's."""

    shelf = "foreign"

    translator = models.CharField(max_length=50, db_column="author")


class Signed(models.Model):
    """An abstract parent: its fields may be overridden, or removed."""

    author = models.CharField(max_length=50)
    title = models.CharField(max_length=100)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title


class Essay(Signed):
    """An essay, whose author is a reference instead of a name."""

    author = models.ForeignKey(Work, on_delete=models.CASCADE)  # type: ignore[assignment]


class Leaflet(Signed):
    """A leaflet, which has no author."""

    author = None  # type: ignore[assignment]


class Writing(models.Model):
    """The abstract parent of two abstract parents."""

    text = models.CharField(max_length=10)

    class Meta:
        abstract = True


class Draft(Writing):
    """A child that leaves the text unchanged."""

    class Meta:
        abstract = True
        db_table_comment = "From the draft"


class Proof(Writing):
    """A child with a longer text."""

    text = models.CharField(max_length=99)

    class Meta:
        abstract = True
        db_table_comment = "From the proof"


class Page(Draft, Proof):
    """``Meta`` is the first parent's, as in Python; and so is the field, as not in Python.

    Fields are looked up depth-first: that of the grandparent, through the first parent.
    """

    def __str__(self) -> str:
        return self.text
