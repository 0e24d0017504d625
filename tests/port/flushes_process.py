"""Run as a process of its own, without Django: saves rows of a port, and prints what is stored.

Arguments: the port, and the addresses of databases, whose tables are empty.
"""

import json
import sys
import warnings
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from tests.port.port_process import engine, imported

warnings.simplefilter("error")
port: Any = imported(Path(sys.argv[1]))
zoo = port.zoo


def numbers(session: Session) -> dict[str, Any]:
    """Save rows that Django numbers: in one flush, of children and proxies, and in a later one."""
    first, second = zoo.Question(), zoo.Question()
    session.add_all([first, second])
    session.flush()
    session.add_all([zoo.Answer(question=first), zoo.Essay(question=first, text="")])
    session.add_all([zoo.Quick(question=first, _order=77), zoo.Answer(question=second)])
    session.add_all([zoo.Answer(), zoo.Answer()])
    session.commit()
    session.delete(session.scalars(sa.select(zoo.Answer).filter_by(question=first)).first())
    session.commit()
    session.add_all([zoo.Answer(question_id=first.id), zoo.Answer(question=zoo.Question())])
    session.add_all([zoo.Word(letter=letter) for letter in "aba"])
    kind = port.contenttypes.ContentType(app_label="zoo", model="question")
    session.add_all([zoo.Note(kind=kind, key=key) for key in (1, 1, 2)])
    session.commit()
    answers = session.scalars(sa.select(zoo.Answer).order_by(zoo.Answer.id))
    return {
        "answers": [answer._order for answer in answers],
        "list": [answer._order for answer in first.answers],
        "words": [[word.letter, word._order] for word in session.scalars(sa.select(zoo.Word))],
        "notes": [[note.key, note._order] for note in session.scalars(sa.select(zoo.Note))],
    }


def circles(session: Session) -> dict[str, Any]:
    """Save rows that refer to each other: new ones, and those with rows that exist."""
    people = [zoo.Person(name=name) for name in "abcd"]
    a, b, c, d = people
    a.partner, b.partner, b.parent, c.partner = b, a, a, c
    session.add_all([a, b, c])
    session.flush()
    whole = a.partner is b and b.partner is a and a.partners == [b] and a.children == [b]
    session.commit()
    d.partner, d.parent, c.parent = c, a, d
    session.commit()
    stored = [[_name(one.partner), _name(one.parent)] for one in people]
    for person in people:
        person.name = person.name.upper()
    session.commit()
    x, y, z = (zoo.Person(name=name) for name in "xyz")
    session.add_all([x, y, z])
    x.partner, y.partner, z.partner, z.parent = z, z, x, y
    session.flush()
    whole = whole and z.partners == [x, y] and x.partners == [z] and y.children == [z]
    team, member, club = zoo.Team(), zoo.Member(), zoo.Club()
    team.lead, member.club, club.best = member, club, team
    session.add(team)
    session.commit()
    session.expire_all()
    several = team.lead is member and member.club is club and club.best is team
    in_order = a.id < b.id
    return {"whole": whole, "stored": stored, "in order": in_order, "several": several}


def _name(person: Any) -> str | None:
    return None if person is None else str(person.name)


def failures(session: Session) -> dict[str, Any]:
    """Save rows after a flush that failed, and rows whose circle has no key that may be null."""
    a, b = zoo.Person(name="a"), zoo.Person(name=None)
    a.partner, b.partner = b, a
    session.add(a)
    refused = []
    try:
        session.flush()
    except (sa.exc.IntegrityError, sa.exc.OperationalError):
        refused.append("null")
    session.rollback()
    b.name = "b"
    session.add_all([a, b])
    session.commit()
    one, two = zoo.Strict(), zoo.Strict()
    one.other, two.other = two, one
    session.add(one)
    try:
        session.flush()
    except sa.exc.CircularDependencyError:
        refused.append("circle")
    session.rollback()
    return {"refused": refused, "again": a.partner_id == b.id and b.partner_id == a.id}


def friends(session: Session) -> dict[str, Any]:
    """Add and remove one direction of a symmetrical relation."""
    a, b, c = (zoo.Friend(name=name) for name in "abc")
    a.friends = [b, c, a]
    b.friends.append(a)
    a.fans.append(b)
    session.add(a)
    session.flush()
    written = _pairs(session)
    a.friends.remove(c)
    session.flush()
    removed = _pairs(session)
    session.delete(a)
    session.flush()
    return {"written": written, "removed": removed, "deleted": _pairs(session)}


def _pairs(session: Session) -> list[str]:
    """Return who is whose friend."""
    columns = "from_friend_id, to_friend_id"
    rows = session.execute(sa.text(f"SELECT {columns} FROM zoo_friend_friends"))
    names = {friend.id: friend.name for friend in session.scalars(sa.select(zoo.Friend))}
    return sorted(f"{names[one]}{names[two]}" for one, two in rows)


def children(session: Session) -> dict[str, Any]:
    """Give rows of each class where one of their parents is expected."""
    counts: dict[str, Any] = {}
    for name in ("Item", "Book", "Novel", "Short", "Shortest", "Paper"):
        row = getattr(zoo, name)()
        row.loans.append(zoo.Loan())
        row.readers.append(zoo.Reader())
        row.through_readers.append(zoo.Reader())
        reader = zoo.Reader(items=[row])
        reader.loans.append(row)
        session.add_all([zoo.Loan(item=row), zoo.Item(box=row), reader])
        if isinstance(row, zoo.Book):
            row.short_loans.append(zoo.Loan(item=row))
            row.book_readers.append(zoo.Reader())
            reader.books.append(row)
            session.add(zoo.Loan(item=zoo.Item(), short=row))
        session.commit()
        if isinstance(row, zoo.Paper):
            session.add(zoo.Loan(item=zoo.Item(), text=row.text_ptr))
            loan = zoo.Loan(item=zoo.Item())
            session.add(loan)
            loan.text = row
            other = zoo.Paper()
            reader.texts = [row, other]
            reader.texts.append(zoo.Paper(loans=[]))
            session.commit()
            reader.texts = [other, row]
            session.commit()
            counts["texts"] = [text in (row.text_ptr, other.text_ptr) for text in reader.texts]
        counts[name] = _referred(session, row)
        session.delete(row)
        session.commit()
    tables = ("book", "paper", "reading", "reader_items")
    counts["left"] = [session.scalar(sa.text(f"SELECT count(*) FROM zoo_{t}")) for t in tables]
    return counts


def _referred(session: Session, row: Any) -> dict[str, int]:
    """Return how many rows refer to a row, by the statement that counts them."""
    where = {
        "item": "loan WHERE short_id IS NULL AND text_id IS NULL AND item_id",
        "short": "loan WHERE short_id",
        "text": "loan WHERE text_id",
        "texts": "reader_texts WHERE text_id",
        "inside": "item WHERE box_id",
        "readers": "reader_items WHERE item_id",
        "book_readers": "reader_books WHERE short_id",
        "readings": "reading WHERE item_id",
    }
    counts = {}
    for name, text in where.items():
        key = getattr(row, "text_ptr_id", None) if name.startswith("text") else row.id
        sql = sa.text(f"SELECT count(*) FROM zoo_{text} = :key")
        counts[name] = session.scalar(sql, {"key": key}) or 0
    return {name: count for name, count in counts.items() if count}


answers = []
for url in sys.argv[2:]:
    on = engine(url)
    answer: dict[str, Any] = {}
    for ask in (numbers, circles, failures, friends, children):
        with Session(on) as current:
            answer[ask.__name__] = ask(current)
    answers.append(answer)
    on.dispose()
json.dump(answers, sys.stdout)
