"""Objects in Python: what they know of their rows, and of each other."""

from shared_fixtures.question import PerSide, Question, instances

DJANGO = "https://docs.djangoproject.com/en/5.2/ref/models/instances"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/orm"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "whether_two_loads_are_one_work",
        asks="Is a work that is loaded twice equal to itself, with one hash, and once in a set?",
        answer=(True, True, 1),
        source=f"{DJANGO}/#django.db.models.Model.__eq__",
    ),
    Question(
        "whether_new_works_are_equal",
        asks="Are two works without a key equal if all their values are?",
        answer=False,
        source=f"{DJANGO}/#django.db.models.Model.__eq__",
        without_sql=True,
    ),
    Question(
        "states_of_a_work",
        asks="Is a work new, and is it in a database, before and after it is saved?",
        answer=[(True, False), (False, True)],
        writes=True,
        source=f"{DJANGO}/#state",
    ),
    Question(
        "price_before_and_after_a_rise",
        asks="What was the price of Winter when it was loaded, and what is it when it is saved?",
        answer=[900, 950],
        writes=True,
        source=f"{DJANGO}/#customizing-model-loading",
    ),
    Question(
        "year_after_change_elsewhere",
        asks="What year has a loaded work after its row has changed, and when it is read again?",
        answer=(1925, 1926),
        writes=True,
        source=f"{DJANGO}/#refreshing-objects-from-database",
    ),
    Question(
        "whether_deleted_work_is_there",
        asks="Is a work still there after its row is deleted by a statement?",
        # QS-01
        answer=False,
        writes=True,
        statements=PerSide(
            "delete() of a queryset looks for the showings first.",
            django=5,
            sqlalchemy=3,
        ),
        source=f"{SQLALCHEMY}/session_basics.html#get-by-primary-key",
    ),
    Question(
        "save_work_deleted_elsewhere",
        asks="Is a work stored when it is saved after its row is gone, if it may not be inserted?",
        answer=False,
        writes=True,
        statements=PerSide(
            "delete() of a queryset looks for the showings first.",
            django=5,
            sqlalchemy=3,
        ),
        source=f"{DJANGO}/#forcing-an-insert-or-update",
    ),
    Question(
        "columns_not_loaded",
        asks="Which columns are missing from a work that was loaded with its title only?",
        answer={"artist_id", "gallery_id", "medium", "year", "price", "notes"},
        source=f"{DJANGO}/#django.db.models.Model.get_deferred_fields",
    ),
    Question(
        "key_and_value_of_a_work",
        asks="Which values are stored for the artist, the gallery and the title of Moth?",
        answer=(3, None, "Moth"),
        source=f"{DJANGO}/#django.db.models.Model.serializable_value",
    ),
    Question(
        "media_as_shown",
        asks="With which text is each work's medium shown?",
        answer=[
            *("Oil on canvas", "Ink on paper", "Ink on paper"),
            *("Oil on canvas", "Oil on canvas"),
        ],
        source=f"{DJANGO}/#django.db.models.Model.get_FOO_display",
    ),
    Question(
        "whether_pickled_work_is_the_same",
        asks="Is a work that was pickled and restored the same as before, with the same title?",
        answer=(True, "Winter"),
        source=f"{DJANGO}/#pickling-objects",
    ),
    # WR-09
    Question(
        "copy_work",
        asks="What is a copy of Winter called, and how many showings has it?",
        # Two showings refer to the original.
        answer=("Winter again", 0),
        writes=True,
        source="https://docs.djangoproject.com/en/5.2/topics/db/queries/#copying-model-instances",
    ),
    Question(
        "exhibition_after_each_but_the_last",
        asks="Which exhibition opens next after each, but for the last?",
        # Snow, Ice and Fog open on the same day, in the order of their keys.
        answer=instances("Exhibition", "Ice", "Snow", "Fog", "Sea"),
        source=f"{DJANGO}/#django.db.models.Model.get_next_by_FOO",
    ),
    Question(
        "exhibition_before_each_but_the_first",
        asks="Which exhibition opened last before each, but for the first?",
        answer=instances("Exhibition", "Sea", "Fog", "Snow", "Ice"),
        source=f"{DJANGO}/#django.db.models.Model.get_previous_by_FOO",
    ),
    Question(
        "delete_sea_and_count",
        asks="How many rows of each table are deleted with the exhibition Sea of 2023?",
        # CA-09
        answer={"exhibitions": 1, "showings": 2},
        writes=True,
        statements=PerSide(
            "The unit of work deletes each object that it has loaded, by its key.",
            django=3,
            sqlalchemy=4,
        ),
        source=f"{DJANGO}/#deleting-objects",
    ),
)
