"""Checks in Python before a row is saved, and the database's own."""

from datetime import date

from sqlalchemy import exists, extract, insert, select
from sqlalchemy.exc import DatabaseError, IntegrityError
from sqlalchemy.orm import Session

from sqlalchemy_side.galleries.models import Artist, Exhibition, Medium, Work


def complaint_about_an_empty_title(session: Session) -> str:
    """``validates`` raises when the attribute is set, so there is no such object."""
    try:
        Work(title="")
    except ValueError as error:
        return str(error)
    return ""


def complaints_about_a_work(session: Session) -> dict[str, str]:
    """The first refusal ends the constructor; all are collected one attribute at a time."""
    work = Work()
    complaints = {}
    for name, value in {"title": "#7", "medium": Medium.OIL, "year": 2025, "price": 0}.items():
        try:
            setattr(work, name, value)
        except ValueError as error:
            complaints[name] = str(error)
    return complaints


def add_work_from_before_the_birth(session: Session) -> None:
    """One validator of two attributes sees both from the second on."""
    ida = session.get_one(Artist, 1)
    Work(artist=ida, title="Cradle", medium=Medium.OIL, year=1899)


def add_work_of_unknown_birth(session: Session) -> Work:
    """The constructor has checked all values that the validators know."""
    kari = session.get_one(Artist, 3)
    work = Work(artist=kari, title="Cradle", medium=Medium.OIL, year=1850, price=1)
    session.add(work)
    return work


def add_numbered_work_unchecked(session: Session) -> list[str]:
    """``insert`` creates no object in Python, so nothing is validated."""
    values = {"artist_id": 1, "title": "#7", "medium": Medium.OIL, "year": 1930}
    session.execute(insert(Work).values(values))
    return ["#7"]


def titles_that_are_free(session: Session) -> list[str]:
    """Nothing asks before the database refuses, so the question is a query."""
    free = []
    for title in ("Winter", "Moth"):
        taken = exists().where(Work.artist_id == 1, Work.title == title)
        if not session.scalar(select(taken)):
            free.append(title)
    return free


def complaint_about_a_second_winter(session: Session) -> str:
    """The message is written where the error is caught; a savepoint keeps the transaction."""
    work = Work(artist_id=1, title="Winter", medium=Medium.OIL, year=1930)
    try:
        with session.begin_nested():
            session.add(work)
    except IntegrityError:
        return "The artist has a work of this title."
    return ""


def rule_that_a_price_of_zero_breaks(session: Session) -> str:
    """The message contains the constraint's name; the class of the error depends on the driver."""
    work = session.get_one(Work, 1)
    try:
        with session.begin_nested():
            work.price = 0
    except DatabaseError as error:
        rules = ("title_once", "price_positive")
        return next(rule for rule in rules if f"galleries_work_{rule}" in str(error.orig))
    return ""


def rules_of_dates_broken(session: Session) -> dict[date, list[str]]:
    """There is no such rule: each is a condition on the parts of the date."""
    taken: dict[date, list[str]] = {}
    for opens in (date(2024, 2, 1), date(2024, 3, 31), date(2025, 6, 10), date(2023, 6, 1)):
        month = extract("month", Exhibition.opens) == opens.month
        year = extract("year", Exhibition.opens) == opens.year
        statement = select(
            exists().where(Exhibition.curator == "Lie", month).label("curator"),
            exists().where(Exhibition.name == "Snow", year).label("name"),
            exists().where(Exhibition.room == "A", Exhibition.opens == opens).label("room"),
        )
        row = session.execute(statement).mappings().one()
        taken[opens] = [name for name, is_taken in row.items() if is_taken]
    return taken


def rules_of_dates_broken_in_no_room(session: Session) -> dict[date, list[str]]:
    """A condition that is not wanted is not written."""
    taken: dict[date, list[str]] = {}
    for opens in (date(2024, 2, 1), date(2024, 3, 31), date(2025, 6, 10), date(2023, 6, 1)):
        month = extract("month", Exhibition.opens) == opens.month
        year = extract("year", Exhibition.opens) == opens.year
        statement = select(
            exists().where(Exhibition.curator == "Lie", month).label("curator"),
            exists().where(Exhibition.name == "Snow", year).label("name"),
        )
        row = session.execute(statement).mappings().one()
        taken[opens] = [name for name, is_taken in row.items() if is_taken]
    return taken
