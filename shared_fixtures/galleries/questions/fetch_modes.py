"""Modes of fetching, which Django has from version 6.1 on."""

from shared_fixtures.question import PerSide, Question, Refused

MODES = "https://docs.djangoproject.com/en/6.1/topics/db/fetch-modes/"

GALLERIES = [
    (1925, "North Hall"),
    (1931, "Quay"),
    (1960, "North Hall"),
    (1999, None),
    (1961, None),
]

QUESTIONS: tuple[Question, ...] = (
    Question(
        "galleries_by_peers",
        asks="In which gallery is the work of each year, if any, loaded for all works at once?",
        answer=GALLERIES,
        source=MODES,
        only_with=("django 6.1",),
    ),
    Question(
        "notes_by_peers",
        asks="Which column is left out at first, and which notes are loaded for all works at once?",
        answer=({"notes"}, ["Cracked.", "", "", "Signed.", ""]),
        source=MODES,
        only_with=("django 6.1",),
    ),
    Question(
        "galleries_one_by_one_again",
        asks="In which gallery is the work of each year, when a query that refuses to load "
        "more is changed to load them one by one?",
        answer=GALLERIES,
        statements=PerSide(
            "A session loads North Hall once; Django loads it for each of its works.",
            django=4,
            sqlalchemy=3,
        ),
        source=MODES,
        only_with=("django 6.1",),
    ),
    Question(
        "refuse_to_fetch",
        asks="What happens to code that reads a gallery of a query that refuses to load more?",
        answer=Refused("FieldFetchBlocked", "InvalidRequestError"),
        source=MODES,
        only_with=("django 6.1",),
    ),
    Question(
        "refuse_to_fetch_notes",
        asks="Are notes that were left out refused by a query that refuses to load more?",
        answer="refused",
        source=MODES,
        only_with=("django 6.1",),
    ),
    Question(
        "update_a_work_that_is_gone",
        asks="Is there an error of its own for an update of a work that has no row?",
        answer=("Fjord", True),
        writes=True,
        locks=(),
        source="https://docs.djangoproject.com/en/6.1/ref/models/class/#django.db.models.Model.NotUpdated",
        only_with=("django 6.1",),
    ),
)
