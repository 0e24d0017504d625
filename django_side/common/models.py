"""An abstract base with a relation whose reverse names distinguish its children.

The SQLAlchemy side is ``sqlalchemy_side/common/models.py``; ``rare`` has one more child.
"""

from django.db import models


class OtherModel(models.Model):
    """What the children refer to; rows differ by name."""

    name = models.CharField(max_length=50)

    def __str__(self) -> str:
        return self.name


class Base(models.Model):
    """What all children have: their own relation to the other model."""

    name = models.CharField(max_length=50)
    m2m = models.ManyToManyField(
        OtherModel,
        related_name="%(app_label)s_%(class)s_related",
        related_query_name="%(app_label)s_%(class)ss",
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name


class ChildA(Base):
    """The other model reaches it as ``common_childa_related``."""


class ChildB(Base):
    """The other model reaches it as ``common_childb_related``."""
