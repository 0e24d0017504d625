"""The frame of a window: over which rows a function runs."""

from shared_fixtures.question import Question

# AG-12
FRAMES = "https://docs.djangoproject.com/en/5.2/ref/models/expressions/#frames"
OVER = "https://docs.sqlalchemy.org/en/21/core/sqlelement.html#sqlalchemy.sql.expression.over"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "points_up_to_and_from_each_round",
        asks="How many points were there up to the round of each score, and from it on?",
        # 13, 14 and 13.
        answer=[
            *((1, 27, 27), (2, 13, 40), (3, 40, 13), (4, 13, 40)),
            *((5, 27, 27), (6, 40, 13), (7, 13, 40), (8, 27, 27)),
        ],
        source=FRAMES,
    ),
    Question(
        "running_total_from_low_to_high",
        asks="What is the sum of the points after each score, added from the lowest on, the last "
        "sum first?",
        answer=[(9, 40), (7, 31), (5, 24), (5, 19), (4, 14), (4, 10), (4, 6), (2, 2)],
        source=FRAMES,
    ),
    Question(
        "points_with_neighbours",
        asks="How many points have each score and those stored next to it, the newest first?",
        # 7, 4, 4, 5, 2, 9, 4 and 5 from the oldest.
        answer=[(8, 9), (7, 18), (6, 15), (5, 16), (4, 11), (3, 13), (2, 15), (1, 11)],
        source=OVER,
    ),
    Question(
        "points_of_two_before_and_two_after",
        asks="How many points have the two scores stored before and after each, the newest first?",
        answer=[
            *((8, 13, None), (7, 11, 5), (6, 7, 9), (5, 9, 13)),
            *((4, 8, 11), (3, 11, 7), (2, 7, 9), (1, None, 8)),
        ],
        source=OVER,
    ),
    Question(
        "points_of_this_and_the_round_before",
        asks="How many points did the player of each score get in that round and the one before?",
        # Dara missed the round before the third.
        answer=[(1, 11), (2, 4), (3, 11), (4, 5), (5, 7), (6, 9), (7, 4), (8, 5)],
        # Django takes PostgreSQL for a database without distances, which it has since version 11.
        only_on=("sqlite", "mariadb"),
        source=FRAMES,
    ),
    Question(
        "points_of_the_others_in_the_round",
        asks="How many points did the others get in the round of each score?",
        answer=[(1, 7), (2, 9), (3, 9), (4, 8), (5, 12), (6, 4), (7, 9), (8, 9)],
        # MariaDB has no exclusions.
        only_on=("sqlite", "postgresql"),
        source=FRAMES,
    ),
    Question(
        "points_without_equal_scores",
        asks="How many points had the other scores in the round of each, without equal ones, and "
        "with itself?",
        # Two scores of the first round are equal.
        answer=[
            *((1, 7, 14), (2, 5, 9), (3, 9, 13), (4, 8, 13)),
            *((5, 12, 14), (6, 4, 13), (7, 5, 9), (8, 9, 14)),
        ],
        only_on=("sqlite", "postgresql"),
        source=FRAMES,
    ),
)
