"""The names of relations, their columns, and the choices they offer."""

from collections.abc import Sequence

from sqlalchemy import ScalarResult, select
from sqlalchemy.orm import Session, joinedload, selectinload

from sqlalchemy_side.relationships.models import (
    Article,
    Bookmark,
    Choice,
    Factory,
    KitCar,
    Manufacturer,
    Person,
    Place,
    Poll,
    Restaurant,
    Tag,
)


def verbose_names_of_relations(session: Session) -> dict[str, str]:
    """SQLAlchemy has no such names; ``info`` keeps those that are given."""
    relations = [Choice.poll, Article.sites, Restaurant.place, KitCar.company_that_makes_it]
    return {
        relation.key: relation.info.get("verbose_name", relation.key.replace("_", " "))
        for relation in relations
    }


def choices_of_each_poll(session: Session) -> list[tuple[str, set[str]]]:
    """``selectinload`` loads all the choices in one more query."""
    statement = select(Poll).options(selectinload(Poll.choice_set)).order_by(Poll.id)
    polls = session.scalars(statement)
    return [(poll.question, {choice.text for choice in poll.choice_set}) for poll in polls]


def sites_of_each_article(session: Session) -> list[tuple[str, set[str]]]:
    """``selectinload`` works on many-to-many as well."""
    statement = select(Article).options(selectinload(Article.sites)).order_by(Article.id)
    articles = session.scalars(statement)
    return [(article.headline, {site.domain for site in article.sites}) for article in articles]


def restaurant_of_each_place(session: Session) -> list[tuple[str, int | None]]:
    """A missing one is None."""
    statement = select(Place).options(joinedload(Place.restaurant)).order_by(Place.id)
    restaurants = [(place.name, place.restaurant) for place in session.scalars(statement)]
    return [(name, restaurant.id if restaurant else None) for name, restaurant in restaurants]


def places_with_restaurant(session: Session) -> list[str]:
    """The attribute always exists, so it is compared with None."""
    statement = select(Place).options(joinedload(Place.restaurant)).order_by(Place.id)
    return [place.name for place in session.scalars(statement) if place.restaurant is not None]


def names_that_a_person_has(session: Session) -> dict[str, bool]:
    """The other end has the name that its relationship declares, or none."""
    names = ["articles", "article_set", "followers", "pupils", "person_set"]
    return {name: hasattr(Person, name) for name in names}


def articles_of_ada(session: Session) -> list[Article]:
    """The two ends name each other in ``back_populates``."""
    person = session.scalars(select(Person).filter_by(name="Ada")).one()
    return person.articles


def people_who_wrote_about_cards(session: Session) -> ScalarResult[Person]:
    """Queries use the same attribute as objects."""
    return session.scalars(select(Person).where(Person.articles.any(headline="Cards")))


def tags_of_engines(session: Session) -> list[Tag]:
    """On an object the name is ``tags``."""
    article = session.scalars(select(Article).filter_by(headline="Engines")).one()
    return article.tags


def important_articles(session: Session) -> ScalarResult[Article]:
    """In queries the name is ``tags`` too: there is only one name."""
    statement = select(Article).where(Article.tags.any(name="important")).order_by(Article.id)
    return session.scalars(statement)


def articles_by_a_wrong_name(session: Session) -> ScalarResult[Article]:
    """Nothing is called ``tag``; as an attribute it would raise ``AttributeError``."""
    return session.scalars(select(Article).filter_by(tag="important"))


def articles_that_grace_checks(session: Session) -> ScalarResult[Article]:
    """Without ``back_populates`` only this direction exists."""
    return session.scalars(select(Article).where(Article.staff_member.has(name="Grace")))


def articles_to_check_from_a_person(session: Session) -> object:
    """No attribute exists that was not declared."""
    person = session.scalars(select(Person).filter_by(name="Grace")).one()
    return person.article_set  # type: ignore[attr-defined]  # that is the point


def staff_members_to_choose_from(session: Session) -> ScalarResult[Person]:
    """SQLAlchemy has no such limit; ``info`` keeps it for the code that offers the choices."""
    limit = Article.staff_member.info["limit_choices_to"]
    return session.scalars(select(Person).filter_by(**limit).order_by(Person.id))


def staff_member_of_each_article(session: Session) -> Sequence[tuple[str, str | None]]:
    """The relationship has no condition, so the join finds everyone."""
    statement = (
        select(Article.headline, Person.name).outerjoin(Article.staff_member).order_by(Article.id)
    )
    return session.execute(statement).all()


def have_compilers_checked_by_barbara(session: Session) -> str | None:
    """The content of ``info`` does not affect a flush."""
    article = session.scalars(select(Article).filter_by(headline="Compilers")).one()
    article.staff_member = session.scalars(select(Person).filter_by(name="Barbara")).one()
    return article.staff_member.name


def factories_of_audi(session: Session) -> list[tuple[str, str]]:
    """The foreign key refers to the code's column, and the join follows it."""
    manufacturer = session.scalars(select(Manufacturer).filter_by(name="Audi")).one()
    return [(factory.town, factory.manufacturer_id) for factory in manufacturer.factories]


def factories_by_manufacturer(session: Session) -> ScalarResult[Factory]:
    """The object is compared by its code."""
    manufacturer = session.scalars(select(Manufacturer).filter_by(name="BMW")).one()
    return session.scalars(select(Factory).where(Factory.manufacturer == manufacturer))


def build_factory_of_lotus(session: Session) -> tuple[str, str]:
    """The code is taken from the object at the flush."""
    manufacturer = session.scalars(select(Manufacturer).filter_by(name="Lotus")).one()
    factory = Factory(manufacturer=manufacturer, town="Hethel")
    session.add(factory)
    session.flush()
    return factory.manufacturer_id, factory.manufacturer.name


def recode_audi(session: Session) -> None:
    """A flush writes the new code and leaves the rows that refer to the old one to the database.

    ``passive_updates=False`` would let the session load the factories and update them first.
    """
    manufacturer = session.scalars(select(Manufacturer).filter_by(code="AUD")).one()
    manufacturer.code = "VAG"


def places_of_bookmarks(session: Session) -> list[tuple[str, str | None]]:
    """A dangling reference is None, like one that is NULL."""
    statement = select(Bookmark).options(selectinload(Bookmark.place)).order_by(Bookmark.id)
    bookmarks = [(bookmark.note, bookmark.place) for bookmark in session.scalars(statement)]
    return [(note, place.name if place else None) for note, place in bookmarks]


def bookmarks_leading_nowhere(session: Session) -> ScalarResult[Bookmark]:
    """``has`` is a subquery, so it checks whether the place exists."""
    return session.scalars(select(Bookmark).where(~Bookmark.place.has()))
