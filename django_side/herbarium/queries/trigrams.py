"""Names with mistakes: how many of their groups of three letters two texts share.

The questions are in ``shared_fixtures/herbarium/questions/trigrams.py``, the SQLAlchemy side in
``sqlalchemy_side/herbarium/queries/trigrams.py``.
"""

from typing import Any

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import QuerySet

from django_side.herbarium.models import Plant


def names_like_clover() -> QuerySet[Plant]:
    """The limit is ``pg_trgm.similarity_threshold``, 0.3 at first."""
    return Plant.objects.filter(name__trigram_similar="clover").order_by("id")


def similarities_to_clover() -> QuerySet[Any, tuple[str, float]]:
    """The number that the lookup compares with the limit."""
    plants = Plant.objects.annotate(similarity=TrigramSimilarity("name", "clover"))
    found = plants.filter(similarity__gt=0).order_by("-similarity")
    return found.values_list("name", "similarity")
