"""A type that SQLAlchemy does not have, in ``sqlalchemy_side/fields/bridge_hands.py``."""

from collections.abc import Sequence

from sqlalchemy import ScalarResult, func, inspect, select
from sqlalchemy.orm import Session

from shared_fixtures.fields.bridge_hands import Hand
from sqlalchemy_side.fields.models import Deal


def hand_of_the_first_board(session: Session) -> Hand:
    """``process_result_value`` converts what the database returns."""
    return session.scalars(select(Deal.hand).where(Deal.board == 1)).one()


def deals_with_spades_in_the_west(session: Session) -> ScalarResult[Deal]:
    """``process_bind_param`` converts values to compare to text, like values to store."""
    first = session.scalars(select(Deal.hand).where(Deal.board == 1)).one()
    turned = Hand(north=first.east, east=first.south, south=first.west, west=first.north)
    return session.scalars(select(Deal).where(Deal.hand == turned))


def starts_of_the_hands_as_stored(session: Session) -> Sequence[tuple[int, str]]:
    """A function without a known type returns the driver's text."""
    start = func.substr(Deal.hand, 1, 4)
    return session.execute(select(Deal.board, start).order_by(Deal.board)).all()


def save_deal(session: Session) -> tuple[Deal, str]:
    """The value is kept as it was given; ``refresh`` would convert it again."""
    last = session.scalars(select(Deal.hand).where(Deal.board == 2)).one()
    turned = Hand(north=last.east, east=last.south, south=last.west, west=last.north)
    deal = Deal(board=3, hand=turned)
    session.add(deal)
    return deal, deal.hand.west


def deal_of_too_few_cards(session: Session) -> Deal:
    """The type raises its own error, wrapped in one that shows the statement."""
    deal = Deal(board=3, hand="2s3s4s")
    session.add(deal)
    return deal


def type_of_the_column_of_hands(session: Session) -> str:
    """``impl`` declares the type, and ``load_dialect_impl`` could for each database."""
    return inspect(Deal).columns["hand"].type.compile(session.get_bind().dialect).lower()
