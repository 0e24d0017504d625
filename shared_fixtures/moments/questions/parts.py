"""Parts of moments, dates and times."""

from shared_fixtures.question import Question

DJANGO = "https://docs.djangoproject.com/en/5.2/ref/models"
EXTRACT = f"{DJANGO}/database-functions/#extract"
LOOKUPS = f"{DJANGO}/querysets"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "years_of_departures_and_of_their_weeks",
        asks="In which years are the departures, and the weeks that they are in?",
        # The week of the first Thursday is the first of a year.
        answer=[
            *((2024, 2025), (2024, 2025), (2019, 2019), (2024, 2024)),
            *((2021, 2020), (2024, 2025), (2099, 2099), (2022, 2021)),
        ],
        source=EXTRACT,
    ),
    Question(
        "quarters_months_and_days_of_departures",
        asks="In which quarter and month, and on which day of it, are the departures?",
        answer=[
            *((4, 12, 30), (4, 12, 31), (1, 3, 31), (4, 10, 27)),
            *((1, 1, 1), (4, 12, 30), (2, 6, 30), (1, 1, 1)),
        ],
        source=EXTRACT,
    ),
    Question(
        "weeks_of_first_sales",
        asks="In which weeks are the first days of sale?",
        answer=[9, 5, 52, 14, 53, 9, 1, 26],
        source=EXTRACT,
    ),
    Question(
        "week_days_of_departures",
        asks="On which days of the week are the departures, from Sunday and from Monday?",
        # Monday, Tuesday, two Sundays, Friday, Monday, Tuesday, Saturday.
        answer=[(2, 1), (3, 2), (1, 7), (1, 7), (6, 5), (2, 1), (3, 2), (7, 6)],
        source=EXTRACT,
    ),
    Question(
        "clock_of_departures",
        asks="At which hour, minute and second are the departures?",
        # The second's fraction is cut off, not rounded.
        answer=[
            *((23, 30, 0), (23, 59, 59), (0, 30, 0), (0, 30, 0)),
            *((0, 0, 0), (23, 30, 0), (22, 0, 0), (0, 0, 0)),
        ],
        source=EXTRACT,
    ),
    Question(
        "clock_of_gates",
        asks="At which hour, minute and second do the gates open?",
        answer=[
            *((22, 45, 0), (23, 0, 0), (23, 59, 59), (0, 0, 0)),
            *((22, 45, 0), (12, 0, 0), (20, 30, 0), (20, 0, 0)),
        ],
        source=EXTRACT,
    ),
    Question(
        "flights_of_2021",
        asks="Which flights departed in 2021?",
        # In its first moment, but not in that of 2022.
        answer=["AB5"],
        source=f"{LOOKUPS}/#year",
    ),
    Question(
        "flights_after_2021_until_2024",
        asks="Which flights departed after 2021, at the latest in 2024?",
        answer=["AB1", "AB2", "AB4", "AB6", "AB8"],
        unordered=True,
        source=f"{LOOKUPS}/#year",
    ),
    Question(
        "flights_from_2022_until_before_2024",
        asks="Which flights departed from 2022 on, and before 2024?",
        # In the first moment of 2022.
        answer=["AB8"],
        source=f"{LOOKUPS}/#year",
    ),
    Question(
        "flights_of_the_weeks_of_2025",
        asks="Which flights departed in a week that belongs to 2025?",
        # The week began on 30 December 2024.
        answer=["AB1", "AB2", "AB6"],
        unordered=True,
        source=f"{LOOKUPS}/#iso-year",
    ),
    Question(
        "flights_after_the_weeks_of_2020_until_those_of_2025",
        asks="Which flights departed after the weeks of 2020, at the latest in those of 2025?",
        # The first of January of 2022 is in a week of 2021.
        answer=["AB1", "AB2", "AB4", "AB6", "AB8"],
        unordered=True,
        source=f"{LOOKUPS}/#iso-year",
    ),
    Question(
        "flights_from_the_weeks_of_2021_until_before_those_of_2025",
        asks="Which flights departed from the weeks of 2021 on, and before those of 2025?",
        answer=["AB4", "AB8"],
        unordered=True,
        source=f"{LOOKUPS}/#iso-year",
    ),
    Question(
        "flights_on_sundays",
        asks="Which flights departed on a Sunday?",
        answer=["AB3", "AB4"],
        unordered=True,
        source=f"{LOOKUPS}/#week-day",
    ),
    Question(
        "flights_first_sold_on_a_sunday",
        asks="Which flights were first sold on a Sunday?",
        answer=["AB3"],
        source=f"{LOOKUPS}/#iso-week-day",
    ),
    Question(
        "flights_first_sold_in_a_last_quarter",
        asks="Which flights were first sold in the last quarter of a year?",
        answer=["AB3", "AB5"],
        unordered=True,
        source=f"{LOOKUPS}/#quarter",
    ),
    Question(
        "flights_first_sold_in_the_last_weeks",
        asks="Which flights were first sold in week 52 or 53 of a year?",
        answer=["AB3", "AB5"],
        unordered=True,
        source=f"{LOOKUPS}/#week",
    ),
    Question(
        "flights_first_sold_on_a_thirty_first",
        asks="Which flights were first sold on the thirty-first of a month?",
        answer=["AB2", "AB3", "AB5"],
        unordered=True,
        source=f"{LOOKUPS}/#day",
    ),
    Question(
        "flights_first_sold_in_spring",
        asks="Which flights were first sold in March, April or May?",
        answer=["AB4"],
        source=f"{LOOKUPS}/#month",
    ),
    Question(
        "flights_at_half_past_but_not_eleven",
        asks="Which flights departed at half past an hour before eleven in the evening?",
        answer=["AB3", "AB4"],
        unordered=True,
        source=f"{LOOKUPS}/#hour",
    ),
    Question(
        "flights_with_late_gates",
        asks="Which gates open from ten in the evening on, but not in the last minute of an hour?",
        answer=["AB1", "AB2", "AB5"],
        unordered=True,
        source=f"{LOOKUPS}/#minute",
    ),
    Question(
        "flights_in_the_last_second_of_a_minute",
        asks="Which flights depart, or have a gate that opens, in the last second of a minute?",
        # Both seconds have a fraction.
        answer=["AB2", "AB3"],
        unordered=True,
        source=f"{LOOKUPS}/#second",
    ),
    Question(
        "flights_that_arrived_on_a_day",
        asks="Which flights arrived on 31 December 2024?",
        # At its beginning; AB6 arrived at its end.
        answer=["AB1"],
        source=f"{LOOKUPS}/#date",
    ),
    Question(
        "flights_after_half_past_eleven_in_the_evening",
        asks="Which flight departed after half past eleven in the evening?",
        answer=["AB2"],
        source=f"{LOOKUPS}/#time",
    ),
    Question(
        "flights_in_the_first_hours_of_2024",
        asks="Which flights departed in the first hour of a day of 2024?",
        answer=["AB4"],
        source=f"{LOOKUPS}/#time",
    ),
)
