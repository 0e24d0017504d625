"""The first and the last, what comes before and after, ranges and the present."""

from datetime import date, timedelta

from django.db.models import QuerySet
from django.db.models.functions import Now

from django_side.moments.models import Announcement, Flight


def first_and_last_flight() -> tuple[Flight, Flight]:
    """Without a name, ``Meta.get_latest_by`` decides."""
    return Flight.objects.earliest(), Flight.objects.latest()


def last_flight_sold_before_leap_day() -> Flight:
    """A name of a field instead of the default."""
    return Flight.objects.filter(sold_from__lt=date(2024, 2, 29)).latest("sold_from")


def two_flights_after_ab4() -> tuple[Flight, Flight]:
    """Every date field without NULL adds this method; of the same moment, the key decides."""
    first = Flight.objects.get(code="AB4").get_next_by_departs()
    return first, first.get_next_by_departs()


def flight_before_ab1() -> Flight:
    """The method loads the neighbour by the values of this row."""
    return Flight.objects.get(code="AB1").get_previous_by_departs()


def long_flight_after_ab5() -> Flight:
    """Keyword arguments are further conditions."""
    flight = Flight.objects.get(code="AB5")
    return flight.get_next_by_departs(planned__gt=timedelta(minutes=45))


def flight_after_the_last() -> Flight:
    """It raises if there is none."""
    return Flight.objects.latest().get_next_by_departs()


def flights_first_sold_in_a_range() -> QuerySet[Flight, str]:
    """``__range`` is BETWEEN: both ends belong to it, which is right for dates."""
    days = (date(2024, 1, 31), date(2024, 2, 29))
    return Flight.objects.filter(sold_from__range=days).values_list("code", flat=True)


def flights_of_two_days() -> QuerySet[Flight, str]:
    """The dates of the moments are in the range, up to the last microsecond of a day."""
    days = (date(2024, 12, 30), date(2024, 12, 31))
    return Flight.objects.filter(departs__date__range=days).values_list("code", flat=True)


def flights_to_come() -> QuerySet[Flight, str]:
    """``Now()`` is the time of the database, which no clock of Python changes."""
    return Flight.objects.filter(departs__gt=Now()).values_list("code", flat=True)


def flights_at_the_moment_of_ab1() -> QuerySet[Flight, str]:
    """A moment equals that of any time zone."""
    moment = Flight.objects.get(code="AB1").departs
    return Flight.objects.filter(departs=moment).values_list("code", flat=True)


def announce_last_call() -> Announcement:
    """``auto_now_add`` and ``auto_now`` of a ``TimeField`` take the time of the local clock."""
    return Announcement.objects.create(flight_id=2, text="Last call")


def correct_an_announcement() -> Announcement:
    """``save`` sets ``auto_now`` again, and leaves ``auto_now_add`` as it is."""
    announcement = Announcement.objects.get(text="Boarding")
    announcement.text = "Boarding at gate 3"
    announcement.save()
    return announcement
