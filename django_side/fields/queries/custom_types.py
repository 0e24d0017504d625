"""A field that Django does not have, in ``django_side/fields/hands.py``."""

from django.db import connection
from django.db.models import QuerySet
from django.db.models.functions import Left

from django_side.fields.models import Deal
from shared_fixtures.fields.hands import Hand


def hand_of_the_first_board() -> Hand:
    """``from_db_value`` makes the value of what the database gives."""
    return Deal.objects.get(board=1).hand


def deals_with_spades_in_the_west() -> QuerySet[Deal]:
    """``get_prep_value`` makes text of what is compared, as of what is stored."""
    first = Deal.objects.get(board=1).hand
    turned = Hand(north=first.east, east=first.south, south=first.west, west=first.north)
    return Deal.objects.filter(hand=turned)


def starts_of_the_hands_as_stored() -> QuerySet[Deal, tuple[int, str]]:
    """A function has an ``output_field`` of its own, so the text is not made a hand."""
    rows = Deal.objects.annotate(start=Left("hand", 4)).order_by("board")
    return rows.values_list("board", "start")


def save_deal() -> tuple[Deal, str]:
    """The value is kept as it was given; ``refresh_from_db`` would make it anew."""
    last = Deal.objects.get(board=2).hand
    turned = Hand(north=last.east, east=last.south, south=last.west, west=last.north)
    deal = Deal.objects.create(board=3, hand=turned)
    return deal, deal.hand.west


def deal_of_too_few_cards() -> Deal:
    """An error of the field's own, on the way into the statement."""
    return Deal.objects.create(board=3, hand="2s3s4s")


def type_of_the_column_of_hands() -> str:
    """``db_type`` names the type, for each database if need be."""
    return str(Deal._meta.get_field("hand").db_type(connection))
