"""The first and the last, what comes before and after, ranges and the present."""

from shared_fixtures.question import Instance, Question, Refused, instances

DJANGO = "https://docs.djangoproject.com/en/5.2/ref"
LATEST = f"{DJANGO}/models/querysets/#latest"
NEXT = f"{DJANGO}/models/instances/#django.db.models.Model.get_next_by_FOO"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "first_and_last_flight",
        asks="Which flight departed first, and which will depart last?",
        answer=tuple(instances("Flight", "AB3", "AB7")),
        source=LATEST,
    ),
    Question(
        "last_flight_sold_before_leap_day",
        asks="Which flight was first sold on the last day before 29 February 2024?",
        answer=Instance("Flight", "AB2"),
        source=LATEST,
    ),
    Question(
        "two_flights_after_ab4",
        asks="Which two flights departed next after AB4, in the order of their keys if at once?",
        answer=tuple(instances("Flight", "AB1", "AB6")),
        source=NEXT,
    ),
    Question(
        "flight_before_ab1",
        asks="Which flight departed before AB1?",
        answer=Instance("Flight", "AB4"),
        source=NEXT,
    ),
    Question(
        "long_flight_after_ab5",
        asks="Which flight planned to take more than 45 minutes departed next after AB5?",
        # AB8 and AB4 were planned to take 45 minutes, AB1 twenty.
        answer=Instance("Flight", "AB6"),
        source=NEXT,
    ),
    Question(
        "flight_after_the_last",
        asks="Is it an error to ask for the flight after the last?",
        answer=Refused("Flight.DoesNotExist", "NoResultFound"),
        source=NEXT,
    ),
    # LK-09
    Question(
        "flights_first_sold_in_a_range",
        asks="Which flights were first sold from 31 January to 29 February 2024?",
        answer=["AB1", "AB2", "AB6"],
        unordered=True,
        source=f"{DJANGO}/models/querysets/#range",
    ),
    # LK-09
    Question(
        "flights_of_two_days",
        asks="Which flights departed on the last two days of 2024?",
        answer=["AB1", "AB2", "AB6"],
        unordered=True,
        source=f"{DJANGO}/models/querysets/#range",
    ),
    Question(
        "flights_to_come",
        asks="Which flights depart after the present moment?",
        # In 2099.
        answer=["AB7"],
        source=f"{DJANGO}/models/database-functions/#now",
    ),
    # TZ-06
    Question(
        "flights_at_the_moment_of_ab1",
        asks="Which flights departed at the same moment as AB1?",
        answer=["AB1", "AB6"],
        unordered=True,
        source=f"{DJANGO}/models/querysets/#exact",
    ),
    Question(
        "announce_last_call",
        asks="At which time is a new announcement made and changed?",
        answer=Instance("Announcement", "Last call"),
        writes=True,
        source=f"{DJANGO}/models/fields/#timefield",
    ),
    Question(
        "correct_an_announcement",
        asks="Which times has an announcement after its text was corrected?",
        answer=Instance("Announcement", "Boarding at gate 3"),
        writes=True,
        source=f"{DJANGO}/models/fields/#timefield",
    ),
)
