"""What became of rows and names that were renamed, split and moved."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import MetaData, ScalarResult, Table, func, inspect, select, update
from sqlalchemy.orm import Session

from sqlalchemy_side.evolution.models import (
    Article,
    Author,
    Interview,
    Issue,
    Profile,
    Subscriber,
    Tag,
    Tagging,
)
from sqlalchemy_side.quickstart.models import Room


def authors_by_name(session: Session) -> Sequence[tuple[int, str]]:
    """Each query states the order."""
    return session.execute(select(Author.id, Author.name).order_by(Author.name, Author.id)).all()


def articles_of_the_second_ada(session: Session) -> ScalarResult[Article]:
    """The attribute has its current name; only the revisions contain the column's earlier one."""
    return session.scalars(select(Article).filter_by(author_id=7))


def addresses_of_night_trains(session: Session) -> Sequence[tuple[int, str]]:
    """An interview is an article, so it is among them."""
    statement = select(Article.id, Article.slug).where(Article.title == "Night trains")
    return session.execute(statement.order_by(Article.id.desc())).all()


def add_article_with_taken_address(session: Session) -> None:
    """The flush raises the error; the only message is the database's."""
    session.add(Article(title="Trains", text="", author_id=1, slug="night-trains"))


def issues_by_number(session: Session) -> ScalarResult[Issue]:
    """The column's type determines the order."""
    return session.scalars(select(Issue).order_by(Issue.number))


def issue_with_a_large_key(session: Session) -> tuple[int, int | None]:
    """One step widened the key and the column that refers to it."""
    issue = Issue(id=2**31, number=13)
    session.add(issue)
    session.execute(update(Article).where(Article.id == 13).values(issue_id=issue.id))
    return issue.id, session.scalars(select(Article.issue_id).filter_by(id=13)).one()


def contents_of_issue_ten(session: Session) -> Sequence[tuple[str, int | None]]:
    """The join follows the relationship; the order is the query's."""
    statement = (
        select(Article.title, Article.first_page)
        .join(Article.issue)
        .where(Issue.number == 10, Article.first_page.is_not(None))
        .order_by(Article.first_page.desc())
    )
    return session.execute(statement).all()


def articles_per_issue(session: Session) -> Sequence[tuple[int, int]]:
    """The outer join is explicit, and the articles' key is counted."""
    statement = (
        select(Issue.number, func.count(Article.id))
        .outerjoin(Issue.articles)
        .group_by(Issue.id, Issue.number)
        .order_by(Issue.number)
    )
    return session.execute(statement).all()


def printed_articles(session: Session) -> ScalarResult[Article]:
    """A class method builds the statement; revisions write their own, with their own tables."""
    return session.scalars(Article.printed().order_by(Article.id))


def give_up_issue_ten(session: Session) -> ScalarResult[int]:
    """Without a cascade the session loads each article and sets its reference to NULL."""
    session.delete(session.scalars(select(Issue).filter_by(number=10)).one())
    statement = select(Article.id).where(Article.issue_id.is_(None))
    return session.scalars(statement.order_by(Article.id))


def begin_on_the_cover(session: Session) -> None:
    """The database runs the check, however the row is written."""
    session.get_one(Article, 21).first_page = 2


def put_letters_on_the_cover(session: Session) -> Article:
    """The index has a condition for each database that supports one; others must not get it."""
    letters = session.get_one(Article, 21)
    letters.cover_line = "Dear readers"
    return letters


def authors_without_profile(session: Session) -> ScalarResult[int]:
    """``has`` checks whether there is a profile, and ``~`` negates it."""
    statement = select(Author.id).where(~Author.profile.has())
    return session.scalars(statement.order_by(Author.id))


def websites_of_authors(session: Session) -> Sequence[tuple[str, str]]:
    """The query goes from the part to the whole; both have the same key."""
    statement = select(Author.name, Profile.website).join(Profile.author)
    return session.execute(statement.order_by(Author.name)).all()


def forget_fay(session: Session) -> tuple[ScalarResult[int], ScalarResult[int]]:
    """The relationships' cascade loads what belongs to the author and deletes it first."""
    session.delete(session.scalars(select(Author).filter_by(name="Fay")).one())
    profiles = session.scalars(select(Profile.author_id).order_by(Profile.author_id))
    return profiles, session.scalars(select(Article.id).order_by(Article.id))


def tags_of_the_first_article(session: Session) -> ScalarResult[str]:
    """The query joins the association object; ``Article.tags`` would load the pairs as well."""
    article = session.get_one(Article, 1)
    statement = select(Tag.name).join(Tag.taggings).where(Tagging.article == article)
    return session.scalars(statement.order_by(Tag.name))


def keys_of_pairs(session: Session) -> Sequence[tuple[int, int, int]]:
    """Django's association table had a key from the start; SQLAlchemy's usual one has none."""
    statement = select(Tagging.id, Tagging.article_id, Tagging.tag_id)
    return session.execute(statement.order_by(Tagging.id)).all()


def articles_about_wool(session: Session) -> ScalarResult[Article]:
    """Both conditions in one ``any`` apply to the same pair."""
    mainly_wool = Article.taggings.any(Tagging.is_main & Tagging.tag.has(Tag.name == "wool"))
    return session.scalars(select(Article).where(mainly_wool).order_by(Article.id.desc()))


def tag_bees_with_war(session: Session) -> Sequence[tuple[str, bool]]:
    """A pair with values of its own is created as an object."""
    bees = session.scalars(select(Article).filter_by(title="Bees")).one()
    war = session.scalars(select(Tag).filter_by(name="war")).one()
    session.add(Tagging(article=bees, tag=war, is_main=True))
    statement = select(Tag.name, Tagging.is_main).join(Tagging.tag).where(Tagging.article == bees)
    return session.execute(statement.order_by(Tag.name)).all()


def tag_twice(session: Session) -> None:
    """With only the keys known, no list is checked."""
    session.add(Tagging(article_id=1, tag_id=2))


def interviews_by_key(session: Session) -> Sequence[tuple[int, str, str, str]]:
    """The child's class joins both tables; the query joins the author."""
    statement = select(Interview.id, Interview.title, Interview.guest, Author.name)
    return session.execute(statement.join(Interview.author).order_by(Interview.id.desc())).all()


def articles_named_night_trains_that_are_interviews(session: Session) -> ScalarResult[Article]:
    """The relationship shows whether a parent has a child; the query returns the parent."""
    is_interview = Article.interview.has()
    return session.scalars(select(Article).where(Article.title == "Night trains", is_interview))


def interview_gus(session: Session) -> tuple[Interview, int]:
    """The flush writes a row of the parent, whose sequence generates the key."""
    interview = Interview(
        title="On walking", text="How far?", author_id=1, slug="interview-gus", guest="Gus"
    )
    session.add(interview)
    session.flush()
    return interview, interview.id


def subscribers_who_left(session: Session) -> Sequence[tuple[str, date | None, str]]:
    """What a step erased stays erased."""
    statement = select(Subscriber.name, Subscriber.left_on, Subscriber.address)
    left = statement.where(Subscriber.left_on.is_not(None)).order_by(Subscriber.left_on)
    return session.execute(left).all()


def subscribers_of_the_reception(session: Session) -> ScalarResult[Subscriber]:
    """A foreign key to another chapter is like any other."""
    statement = select(Subscriber).join(Subscriber.room)
    return session.scalars(
        statement.where(Room.door_sign == "Reception", Subscriber.left_on.is_(None))
    )


def index_of_the_authors_key(session: Session) -> list[str]:
    """A revision has to name an index, so the models do so where the name is not the default."""
    table = Table(
        Article.__tablename__, MetaData(), autoload_with=session.connection(), resolve_fks=False
    )
    return [
        str(index.name)
        for index in table.indexes
        if index.columns.keys() == ["author_id"] and not index.unique
    ]


def primary_key_of_authors(session: Session) -> str:
    """``op.rename_table`` renames the table, but nothing that is named after it."""
    return str(inspect(session.connection()).get_pk_constraint(Author.__tablename__)["name"])
