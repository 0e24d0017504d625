"""Full text search: vectors, queries, ranks and headlines.

The questions are in ``shared_fixtures/warehouse/questions/search.py``, the SQLAlchemy side in
``sqlalchemy_side/warehouse/queries/search.py``.
"""

from django.contrib.postgres import search
from django.contrib.postgres.search import (
    SearchConfig,
    SearchHeadline,
    SearchQuery,
    SearchRank,
    SearchVector,
)
from django.db.models import F, QuerySet

from django_side.warehouse.models import Product

ENGLISH = "english"


def products_called_steel() -> QuerySet[Product]:
    """The lookup uses the configuration of the server."""
    return Product.objects.filter(name__search="steel")


def products_described_with_steel() -> QuerySet[Product]:
    """A description that is null counts as empty."""
    return Product.objects.filter(description__search="steel").order_by("id")


def products_about_doors() -> QuerySet[Product]:
    """``SearchVector`` puts the texts together, where null counts as empty."""
    texts = SearchVector("name", "description", config=ENGLISH)
    products = Product.objects.annotate(texts=texts).order_by("id")
    return products.filter(texts=SearchQuery("door", config=ENGLISH))


def products_of_steel_and_bolts() -> QuerySet[Product]:
    """A plain query needs all words, in any order."""
    query = SearchQuery("steel bolts", config=ENGLISH)
    return Product.objects.filter(search=query).order_by("id")


def products_with_the_phrase_steel_bolts() -> QuerySet[Product]:
    """A phrase needs the words next to each other."""
    query = SearchQuery("steel bolts", config=ENGLISH, search_type="phrase")
    return Product.objects.filter(search=query)


def bolts_without_steel() -> QuerySet[Product]:
    """A raw query has operators, and an error if they are wrong."""
    query = SearchQuery("bolts & !steel", config=ENGLISH, search_type="raw")
    return Product.objects.filter(search=query)


def brass_bolts_or_paint() -> QuerySet[Product]:
    """A query as of a search engine never has an error."""
    query = SearchQuery('"brass bolt" or paint', config=ENGLISH, search_type="websearch")
    return Product.objects.filter(search=query).order_by("id")


def bolts_or_doors_without_steel() -> QuerySet[Product]:
    """Queries have the operators of conditions."""
    bolts, doors, steel = (
        SearchQuery(word, config=ENGLISH) for word in ("bolts", "doors", "steel")
    )
    return Product.objects.filter(search=(bolts | doors) & ~steel).order_by("id")


def bolts_by_the_start_of_words() -> QuerySet[Product]:
    """``Lexeme`` is a word of a raw query, and quotes what a user has typed."""
    words = search.Lexeme("bol", prefix=True) & ~search.Lexeme("steel", weight="A")
    query = SearchQuery(words, config=ENGLISH)
    return Product.objects.filter(search=query).order_by("id")


def products_named_door() -> QuerySet[Product]:
    """A word of a raw query may have weights."""
    query = SearchQuery("doors:A", config=ENGLISH, search_type="raw")
    return Product.objects.filter(search=query)


def products_by_rank() -> QuerySet[Product]:
    """``SearchRank`` takes a column as well as a ``SearchVector``."""
    query = SearchQuery("door", config=ENGLISH)
    found = Product.objects.filter(search=query)
    return found.order_by(SearchRank(F("search"), query).desc(), "id")


def products_by_rank_of_descriptions() -> QuerySet[Product]:
    """The weights are those of D, C, B and A."""
    query = SearchQuery("door", config=ENGLISH)
    rank = SearchRank(F("search"), query, weights=[0.0, 0.0, 1.0, 0.1])
    return Product.objects.filter(search=query).order_by(rank.desc(), "id")


def products_by_rank_and_length() -> QuerySet[Product]:
    """The bit 2 of ``normalization`` divides the rank by the length."""
    query = SearchQuery("door", config=ENGLISH)
    rank = SearchRank(F("search"), query, normalization=2)
    return Product.objects.filter(search=query).order_by(rank.desc())


def products_by_distance_of_words() -> QuerySet[Product]:
    """``cover_density`` is the function ``ts_rank_cd``."""
    query = SearchQuery("steel bolt", config=ENGLISH)
    rank = SearchRank(F("search"), query, cover_density=True)
    return Product.objects.filter(search=query).order_by(rank.desc())


def descriptions_with_steel_marked() -> QuerySet[Product, str]:
    """``highlight_all`` returns the whole text."""
    query = SearchQuery("steel", config=ENGLISH)
    headline = SearchHeadline(
        "description",
        query,
        config=ENGLISH,
        start_sel="[",
        stop_sel="]",
        highlight_all=True,
    )
    return Product.objects.filter(search=query).order_by("id").values_list(headline, flat=True)


def excerpts_about_doors() -> QuerySet[Product, str]:
    """Words of up to ``short_word`` letters are left out at the ends of an excerpt."""
    query = SearchQuery("door", config=ENGLISH)
    headline = SearchHeadline(
        "description",
        query,
        config=ENGLISH,
        max_words=3,
        min_words=2,
        short_word=1,  # type: ignore[arg-type]  # a number, of which the stubs do not know
    )
    described = Product.objects.filter(search=query).exclude(description=None)
    return described.order_by("id").values_list(headline, flat=True)


def fragments_about_bolts_and_doors() -> QuerySet[Product, str]:
    """With ``max_fragments``, an excerpt may have parts from several places."""
    query = SearchQuery("bolt door", config=ENGLISH)
    headline = SearchHeadline(
        "description",
        query,
        config=ENGLISH,
        max_fragments=2,
        max_words=2,
        min_words=1,
        fragment_delimiter=" ... ",
    )
    return Product.objects.filter(search=query).values_list(headline, flat=True)


def products_about_chains_in_their_language() -> QuerySet[Product]:
    """``SearchConfig`` takes the configuration from a column."""
    language = SearchConfig(F("language"))
    products = Product.objects.annotate(texts=SearchVector("description", config=language))
    return products.filter(texts=SearchQuery("Kette", config=language))


def products_with_the_keyword_bolt() -> QuerySet[Product]:
    """Of a vector, even ``exact`` searches: it is the operator ``@@``."""
    return Product.objects.filter(keywords="bolt").order_by("id")


def fill_keywords() -> int:
    """A vector is a value like others."""
    return Product.objects.update(keywords=SearchVector("name", config="simple"))
