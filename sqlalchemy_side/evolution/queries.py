"""What became of rows and names: renamed, split, moved, counted on."""

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


def authors_by_name(session: Session) -> ScalarResult[Author]:
    """The order is said by each query."""
    return session.scalars(select(Author).order_by(Author.name, Author.id))


def articles_of_the_second_ada(session: Session) -> ScalarResult[Article]:
    """The attribute's name of today; what the column was called is in the revisions only."""
    return session.scalars(select(Article).filter_by(author_id=7))


def addresses_of_night_trains(session: Session) -> Sequence[tuple[int, str]]:
    """An interview is an article, so it is among them."""
    statement = select(Article.id, Article.slug).where(Article.title == "Night trains")
    return session.execute(statement.order_by(Article.id)).all()


def add_article_with_taken_address(session: Session) -> None:
    """The refusal comes with the flush; there is no message but the database's."""
    session.add(Article(title="Trains", text="", author_id=1, slug="night-trains"))
    session.flush()


def issues_by_number(session: Session) -> ScalarResult[Issue]:
    """The column's type decides what comes first."""
    return session.scalars(select(Issue).order_by(Issue.number))


def issue_with_a_large_key(session: Session) -> tuple[int, int | None]:
    """The key and the column that refers to it were made larger by one step."""
    issue = Issue(id=2**31, number=13)
    session.add(issue)
    session.flush()
    session.execute(update(Article).where(Article.id == 13).values(issue_id=issue.id))
    return issue.id, session.scalars(select(Article.issue_id).filter_by(id=13)).one()


def contents_of_issue_ten(session: Session) -> Sequence[tuple[str, int | None]]:
    """A join by the relationship; the order is the query's."""
    statement = (
        select(Article.title, Article.first_page)
        .join(Article.issue)
        .where(Issue.number == 10, Article.first_page.is_not(None))
        .order_by(Article.first_page)
    )
    return session.execute(statement).all()


def articles_per_issue(session: Session) -> Sequence[tuple[int, int]]:
    """The outer join is spelled out, and the articles' key is counted."""
    statement = (
        select(Issue.number, func.count(Article.id))
        .outerjoin(Issue.articles)
        .group_by(Issue.id, Issue.number)
        .order_by(Issue.number)
    )
    return session.execute(statement).all()


def printed_articles(session: Session) -> ScalarResult[Article]:
    """A class method that makes the statement; revisions write their own, with their own tables."""
    return session.scalars(Article.printed().order_by(Article.id))


def give_up_issue_ten(session: Session) -> ScalarResult[int]:
    """Without a cascade the session empties the reference of each article, which it loads."""
    session.delete(session.scalars(select(Issue).filter_by(number=10)).one())
    statement = select(Article.id).where(Article.issue_id.is_(None))
    return session.scalars(statement.order_by(Article.id))


def begin_on_the_cover(session: Session) -> None:
    """Whichever way the row is written, the check is the database's."""
    session.execute(update(Article).where(Article.id == 21).values(first_page=2))


def put_letters_on_the_cover(session: Session) -> ScalarResult[int]:
    """The index has a condition for each database that has such; the others must not get it."""
    session.execute(update(Article).where(Article.id == 21).values(cover_line="Dear readers"))
    statement = select(Article.id).join(Article.issue)
    rows = statement.where(Issue.number == 10, Article.cover_line.is_not(None))
    return session.scalars(rows.order_by(Article.id))


def authors_without_profile(session: Session) -> ScalarResult[int]:
    """``has`` asks whether there is one, and is turned around."""
    statement = select(Author.id).where(~Author.profile.has())
    return session.scalars(statement.order_by(Author.id))


def websites_of_authors(session: Session) -> Sequence[tuple[str, str]]:
    """From the part to the whole; the key of both is the same."""
    statement = select(Author.name, Profile.website).join(Profile.author)
    return session.execute(statement.order_by(Author.name)).all()


def forget_fay(session: Session) -> tuple[ScalarResult[int], ScalarResult[int]]:
    """The cascade of the relationships loads what goes with the author, and deletes it first."""
    session.delete(session.scalars(select(Author).filter_by(name="Fay")).one())
    profiles = session.scalars(select(Profile.author_id).order_by(Profile.author_id))
    return profiles, session.scalars(select(Article.id).order_by(Article.id))


def tags_of_the_first_article(session: Session) -> ScalarResult[str]:
    """The association object is joined by name; ``Article.tags`` would load the pairs as well."""
    article = session.get_one(Article, 1)
    statement = select(Tag.name).join(Tag.taggings).where(Tagging.article == article)
    return session.scalars(statement.order_by(Tag.name))


def keys_of_pairs(session: Session) -> Sequence[tuple[int, int, int]]:
    """Django's table between the two had a key from the start; one of SQLAlchemy's has none."""
    statement = select(Tagging.id, Tagging.article_id, Tagging.tag_id)
    return session.execute(statement.order_by(Tagging.id)).all()


def articles_about_wool(session: Session) -> ScalarResult[Article]:
    """Both conditions in one ``any`` are about the same pair."""
    mainly_wool = Article.taggings.any(Tagging.is_main & Tagging.tag.has(Tag.name == "wool"))
    return session.scalars(select(Article).where(mainly_wool).order_by(Article.id))


def tag_bees_with_war(session: Session) -> Sequence[tuple[str, bool]]:
    """With more to say of a pair, the pair itself is made."""
    bees = session.scalars(select(Article).filter_by(title="Bees")).one()
    war = session.scalars(select(Tag).filter_by(name="war")).one()
    session.add(Tagging(article=bees, tag=war, is_main=True))
    statement = select(Tag.name, Tagging.is_main).join(Tagging.tag).where(Tagging.article == bees)
    return session.execute(statement.order_by(Tag.name)).all()


def tag_twice(session: Session) -> None:
    """No list is looked into where only the keys are known."""
    session.add(Tagging(article_id=1, tag_id=2))
    session.flush()


def interviews_by_key(session: Session) -> Sequence[tuple[int, str, str, str]]:
    """The child's class joins both tables; the author is joined in."""
    statement = select(Interview.id, Interview.title, Interview.guest, Author.name)
    return session.execute(statement.join(Interview.author).order_by(Interview.id)).all()


def articles_named_night_trains_that_are_interviews(session: Session) -> ScalarResult[Article]:
    """Whether a parent has a child is asked of a relationship; what comes back is the parent."""
    is_interview = Article.interview.has()
    return session.scalars(select(Article).where(Article.title == "Night trains", is_interview))


def interview_gus(session: Session) -> tuple[Interview, int]:
    """The flush writes a row of the parent, whose counter gives the key."""
    interview = Interview(
        title="On walking", text="How far?", author_id=1, slug="interview-gus", guest="Gus"
    )
    session.add(interview)
    session.flush()
    return interview, interview.id


def subscribers_who_left(session: Session) -> Sequence[tuple[str, date | None, str]]:
    """What a step forgot is forgotten."""
    statement = select(Subscriber.name, Subscriber.left_on, Subscriber.address)
    left = statement.where(Subscriber.left_on.is_not(None)).order_by(Subscriber.left_on)
    return session.execute(left).all()


def subscribers_of_the_reception(session: Session) -> ScalarResult[Subscriber]:
    """A key to another chapter is a key as any other."""
    statement = select(Subscriber).join(Subscriber.room)
    return session.scalars(
        statement.where(Room.door_sign == "Reception", Subscriber.left_on.is_(None))
    )


def index_of_the_authors_key(session: Session) -> list[str]:
    """A revision has to say an index's name, so the models do, where it is not the usual one."""
    there = Table(
        Article.__tablename__, MetaData(), autoload_with=session.connection(), resolve_fks=False
    )
    return [
        str(index.name)
        for index in there.indexes
        if index.columns.keys() == ["author_id"] and not index.unique
    ]


def primary_key_of_authors(session: Session) -> str:
    """``op.rename_table`` renames the table, and nothing that is named after it."""
    return str(inspect(session.connection()).get_pk_constraint(Author.__tablename__)["name"])
