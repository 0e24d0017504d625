"""Full text search: vectors, queries, ranks and headlines.

The questions are in ``shared_fixtures/warehouse/questions/search.py``, the Django side in
``django_side/warehouse/queries/search.py``.
"""

from typing import Any
from typing import cast as typed

from sqlalchemy import CursorResult, ScalarResult, cast, func, literal, select, update
from sqlalchemy.dialects.postgresql import ARRAY, REAL, REGCONFIG
from sqlalchemy.orm import Session

from sqlalchemy_side.warehouse.models import Product

ENGLISH = "english"


def products_called_steel(session: Session) -> ScalarResult[Product]:
    """``match`` calls ``plainto_tsquery`` with the configuration of the server."""
    return session.scalars(select(Product).where(Product.name.match("steel")))


def products_described_with_steel(session: Session) -> ScalarResult[Product]:
    """A text on the left of ``@@`` becomes a vector by itself; null is not found."""
    found = Product.description.match("steel")
    return session.scalars(select(Product).where(found).order_by(Product.id))


def products_about_doors(session: Session) -> ScalarResult[Product]:
    """``||`` with a null is null, so each text that may be null needs ``coalesce``."""
    texts = func.to_tsvector(ENGLISH, Product.name + " " + func.coalesce(Product.description, ""))
    found = texts.bool_op("@@")(func.plainto_tsquery(ENGLISH, "door"))
    return session.scalars(select(Product).where(found).order_by(Product.id))


def products_of_steel_and_bolts(session: Session) -> ScalarResult[Product]:
    """``match`` takes the configuration as ``postgresql_regconfig``."""
    found = Product.search.match("steel bolts", postgresql_regconfig=ENGLISH)
    return session.scalars(select(Product).where(found).order_by(Product.id))


def products_with_the_phrase_steel_bolts(session: Session) -> ScalarResult[Product]:
    """The kinds of queries are functions."""
    query = func.phraseto_tsquery(ENGLISH, "steel bolts")
    return session.scalars(select(Product).where(Product.search.bool_op("@@")(query)))


def bolts_without_steel(session: Session) -> ScalarResult[Product]:
    """``to_tsquery`` takes operators."""
    query = func.to_tsquery(ENGLISH, "bolts & !steel")
    return session.scalars(select(Product).where(Product.search.bool_op("@@")(query)))


def brass_bolts_or_paint(session: Session) -> ScalarResult[Product]:
    """``websearch_to_tsquery`` takes what users type."""
    query = func.websearch_to_tsquery(ENGLISH, '"brass bolt" or paint')
    found = Product.search.bool_op("@@")(query)
    return session.scalars(select(Product).where(found).order_by(Product.id))


def bolts_or_doors_without_steel(session: Session) -> ScalarResult[Product]:
    """The operators of queries have functions: ``!!`` cannot be written by ``op``."""
    bolts, doors, steel = (
        func.plainto_tsquery(ENGLISH, word) for word in ("bolts", "doors", "steel")
    )
    query = bolts.op("||")(doors).op("&&")(func.tsquery_not(steel))
    found = Product.search.bool_op("@@")(query)
    return session.scalars(select(Product).where(found).order_by(Product.id))


def bolts_by_the_start_of_words(session: Session) -> ScalarResult[Product]:
    """``:*`` is for the start of a word; ``to_tsquery`` needs quotes around what was typed."""
    query = func.to_tsquery(ENGLISH, "'bol':* & !'steel':A")
    found = Product.search.bool_op("@@")(query)
    return session.scalars(select(Product).where(found).order_by(Product.id))


def products_named_door(session: Session) -> ScalarResult[Product]:
    """A word of ``to_tsquery`` may have weights."""
    query = func.to_tsquery(ENGLISH, "doors:A")
    return session.scalars(select(Product).where(Product.search.bool_op("@@")(query)))


def products_by_rank(session: Session) -> ScalarResult[Product]:
    """``ts_rank`` is a function like others."""
    query = func.plainto_tsquery(ENGLISH, "door")
    found = select(Product).where(Product.search.bool_op("@@")(query))
    rank = func.ts_rank(Product.search, query)
    return session.scalars(found.order_by(rank.desc(), Product.id))


def products_by_rank_of_descriptions(session: Session) -> ScalarResult[Product]:
    """The weights are those of D, C, B and A, as an array of small floats."""
    query = func.plainto_tsquery(ENGLISH, "door")
    weights = literal([0.0, 0.0, 1.0, 0.1], ARRAY(REAL))
    rank = func.ts_rank(weights, Product.search, query)
    found = select(Product).where(Product.search.bool_op("@@")(query))
    return session.scalars(found.order_by(rank.desc(), Product.id))


def products_by_rank_and_length(session: Session) -> ScalarResult[Product]:
    """The last argument is the normalization."""
    query = func.plainto_tsquery(ENGLISH, "door")
    rank = func.ts_rank(Product.search, query, 2)
    found = select(Product).where(Product.search.bool_op("@@")(query))
    return session.scalars(found.order_by(rank.desc()))


def products_by_distance_of_words(session: Session) -> ScalarResult[Product]:
    """``ts_rank_cd`` counts how near the words are."""
    query = func.plainto_tsquery(ENGLISH, "steel bolt")
    rank = func.ts_rank_cd(Product.search, query)
    found = select(Product).where(Product.search.bool_op("@@")(query))
    return session.scalars(found.order_by(rank.desc()))


def descriptions_with_steel_marked(session: Session) -> ScalarResult[str]:
    """The options are one text."""
    query = func.plainto_tsquery(ENGLISH, "steel")
    options = "StartSel=[, StopSel=], HighlightAll=true"
    headline = func.ts_headline(ENGLISH, Product.description, query, options)
    found = select(headline).where(Product.search.bool_op("@@")(query))
    return session.scalars(found.order_by(Product.id))


def excerpts_about_doors(session: Session) -> ScalarResult[str]:
    """Words of up to ``ShortWord`` letters are left out at the ends of an excerpt."""
    query = func.plainto_tsquery(ENGLISH, "door")
    options = "MaxWords=3, MinWords=2, ShortWord=1"
    headline = func.ts_headline(ENGLISH, Product.description, query, options)
    found = select(headline).where(Product.search.bool_op("@@")(query))
    return session.scalars(found.where(Product.description.is_not(None)).order_by(Product.id))


def fragments_about_bolts_and_doors(session: Session) -> ScalarResult[str]:
    """A text with spaces is in quotes."""
    query = func.plainto_tsquery(ENGLISH, "bolt door")
    options = 'MaxFragments=2, MaxWords=2, MinWords=1, FragmentDelimiter=" ... "'
    headline = func.ts_headline(ENGLISH, Product.description, query, options)
    return session.scalars(select(headline).where(Product.search.bool_op("@@")(query)))


def products_about_chains_in_their_language(session: Session) -> ScalarResult[Product]:
    """A column must be cast to the type of configurations."""
    language = cast(Product.language, REGCONFIG)
    texts = func.to_tsvector(language, Product.description)
    found = texts.bool_op("@@")(func.plainto_tsquery(language, "Kette"))
    return session.scalars(select(Product).where(found))


def products_with_the_keyword_bolt(session: Session) -> ScalarResult[Product]:
    """``match`` searches; ``==`` would compare whole vectors."""
    found = Product.keywords.match("bolt")
    return session.scalars(select(Product).where(found).order_by(Product.id))


def fill_keywords(session: Session) -> int:
    """A vector is a value like others."""
    statement = update(Product).values(keywords=func.to_tsvector("simple", Product.name))
    return typed("CursorResult[Any]", session.execute(statement)).rowcount
