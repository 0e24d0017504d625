"""Names with mistakes: how many of their groups of three letters two texts share.

The questions are in ``shared_fixtures/herbarium/questions/trigrams.py``, the SQLAlchemy side in
``sqlalchemy_side/herbarium/queries/trigrams.py``.
"""

from typing import Any

from django.contrib.postgres.search import (
    TrigramDistance,
    TrigramSimilarity,
    TrigramStrictWordDistance,
    TrigramStrictWordSimilarity,
    TrigramWordDistance,
    TrigramWordSimilarity,
)
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


def names_with_a_word_like_clover() -> QuerySet[Plant]:
    """The operator ``%>``: the longer text is on the left."""
    return Plant.objects.filter(name__trigram_word_similar="clover").order_by("id")


def names_with_a_whole_word_like_clover() -> QuerySet[Plant]:
    """The operator ``%>>``."""
    return Plant.objects.filter(name__trigram_strict_word_similar="clover").order_by("id")


def habitats_like_meadow() -> QuerySet[Plant]:
    """A long text is less similar to a word that it contains."""
    return Plant.objects.filter(habitat__trigram_similar="meadow").order_by("id")


def habitats_with_a_word_like_meadow() -> QuerySet[Plant]:
    """A part of a text is compared, however long the text is."""
    return Plant.objects.filter(habitat__trigram_word_similar="meadow").order_by("id")


def habitats_with_a_whole_word_like_meadow() -> QuerySet[Plant]:
    """The part begins and ends with a word."""
    return Plant.objects.filter(habitat__trigram_strict_word_similar="meadow").order_by("id")


def three_names_next_to_clover() -> QuerySet[Any, tuple[str, float]]:
    """An index of GiST can sort by distances."""
    plants = Plant.objects.annotate(distance=TrigramDistance("name", "clover"))
    return plants.order_by("distance").values_list("name", "distance")[:3]


def words_similar_to_clover() -> QuerySet[Any, tuple[str, float, float]]:
    """Here the word comes first, and the column second."""
    return Plant.objects.order_by("id").values_list(
        "name",
        TrigramWordSimilarity("clover", "name"),
        TrigramStrictWordSimilarity("clover", "name"),
    )


def words_far_from_clover() -> QuerySet[Any, tuple[str, float, float]]:
    """Distances also take the word first."""
    return Plant.objects.order_by("id").values_list(
        "name",
        TrigramWordDistance("clover", "name"),
        TrigramStrictWordDistance("clover", "name"),
    )
