"""The positions of rows under another row: a column, and a list that maintains it."""

from collections.abc import Sequence

from sqlalchemy import ScalarResult, case, select, update
from sqlalchemy.orm import Session

from sqlalchemy_side.options.models import Answer, Question


def answers_in_their_order(session: Session) -> list[Answer]:
    """The relationship's ``order_by`` names the column."""
    return session.get_one(Question, 1).answers


def keys_of_answers_in_their_order(session: Session) -> ScalarResult[int]:
    """A statement selects the keys alone."""
    question = session.get_one(Question, 1)
    statement = select(Answer.id).where(Answer.question == question).order_by(Answer._order)
    return session.scalars(statement)


def answers_around_butter(session: Session) -> tuple[Answer, Answer]:
    """The neighbours are the nearest rows with a lower and with a higher position."""
    butter = session.scalars(select(Answer).where(Answer.answer == "Butter")).one()
    siblings = select(Answer).where(Answer.question_id == butter.question_id).limit(1)
    before = siblings.where(Answer._order < butter._order).order_by(Answer._order.desc())
    after = siblings.where(Answer._order > butter._order).order_by(Answer._order)
    return session.scalars(before).one(), session.scalars(after).one()


def answer_after_the_last(session: Session) -> Answer:
    """``one`` raises if there is no row; of several, the nearest would be taken as above."""
    wind = session.scalars(select(Answer).where(Answer.answer == "The wind")).one()
    siblings = select(Answer).where(Answer.question_id == wind.question_id)
    return session.scalars(siblings.where(Answer._order > wind._order)).one()


def reorder_answers(session: Session) -> Sequence[tuple[str, int]]:
    """One UPDATE has a CASE per key; a row that matches no case would become NULL."""
    question = session.get_one(Question, 1)
    places = {key: place for place, key in enumerate([4, 3, 7, 1])}
    of_question = Answer.question == question
    change = update(Answer).where(of_question, Answer.id.in_(places))
    session.execute(change.values(_order=case(places, value=Answer.id)))
    statement = select(Answer.answer, Answer._order).where(of_question).order_by(Answer._order)
    return session.execute(statement).all()


def add_an_answer(session: Session) -> Sequence[tuple[str, int]]:
    """``ordering_list`` counts from the objects that it holds, so they are loaded first."""
    question = session.get_one(Question, 1)
    question.answers.append(Answer(answer="Honey"))
    of_question = Answer.question == question
    statement = select(Answer.answer, Answer._order).where(of_question).order_by(Answer._order)
    return session.execute(statement).all()


def delete_the_middle_answer(session: Session) -> Sequence[tuple[str, int]]:
    """Deleting the object leaves a gap; ``answers.remove`` would renumber."""
    session.delete(session.scalars(select(Answer).where(Answer.answer == "Butter")).one())
    question = session.get_one(Question, 1)
    of_question = Answer.question == question
    statement = select(Answer.answer, Answer._order).where(of_question).order_by(Answer._order)
    return session.execute(statement).all()
