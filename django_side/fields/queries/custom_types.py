"""A field that Django does not have, in ``django_side/fields/bridge_hands.py``."""

from django.db import connection
from django.db.models import QuerySet
from django.db.models.functions import Left

from django_side.fields.models import Deal
from shared_fixtures.fields.bridge_hands import Hand


def hand_of_the_first_board() -> Hand:
    """``from_db_value`` converts what the database returns."""
    return Deal.objects.get(board=1).hand


def deals_with_spades_in_the_west() -> QuerySet[Deal]:
    """``get_prep_value`` converts values to compare to text, like values to store."""
    first = Deal.objects.get(board=1).hand
    turned = Hand(north=first.east, east=first.south, south=first.west, west=first.north)
    return Deal.objects.filter(hand=turned)


def starts_of_the_hands_as_stored() -> QuerySet[Deal, tuple[int, str]]:
    """A function has its own ``output_field``, so the text is not converted to a hand."""
    rows = Deal.objects.annotate(start=Left("hand", 4)).order_by("board")
    return rows.values_list("board", "start")


def save_deal() -> tuple[Deal, str]:
    """The value is kept as it was given; ``refresh_from_db`` would convert it again."""
    last = Deal.objects.get(board=2).hand
    turned = Hand(north=last.east, east=last.south, south=last.west, west=last.north)
    deal = Deal.objects.create(board=3, hand=turned)
    return deal, deal.hand.west


def deal_of_too_few_cards() -> Deal:
    """The field raises its own error while the statement is built."""
    return Deal.objects.create(board=3, hand="2s3s4s")


def type_of_the_column_of_hands() -> str:
    """``db_type`` returns the type, for each database if need be."""
    return str(Deal._meta.get_field("hand").db_type(connection))
