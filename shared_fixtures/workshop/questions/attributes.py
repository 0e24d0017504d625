"""Who is informed when a value or a collection of an object is changed."""

from shared_fixtures.question import PerDatabase, PerSide, Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2"
M2M = f"{DJANGO}/ref/signals/#m2m-changed"
EVENTS = "https://docs.sqlalchemy.org/en/21/orm/events.html#sqlalchemy.orm.AttributeEvents"
VALIDATORS = "https://docs.sqlalchemy.org/en/21/orm/mapped_attributes.html#simple-validators"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "hours_before_and_after_a_change",
        asks="Which hours does a job have before and after the first of two changes, for which "
        "alone there is a listener?",
        answer=[(2, 4)],
        writes=True,
        statements=PerSide("Django saves twice, and reads the old value", django=4, sqlalchemy=3),
        source=f"{EVENTS}.set",
    ),
    Question(
        "name_with_spaces",
        asks="Which name has a customer whose name was given with spaces around it, when saved?",
        answer="Di",
        writes=True,
        source=f"{DJANGO}/ref/models/fields/#django.db.models.Field.pre_save",
    ),
    Question(
        "names_with_spaces_saved_together",
        asks="Which names have two such customers who are saved together?",
        answer=["Di", "Ed"],
        writes=True,
        statements=PerSide(
            "SQLAlchemy inserts one row at a time on SQLite",
            django=2,
            sqlalchemy=PerDatabase(
                "SQLite returns the keys of several rows in any order",
                sqlite=3,
                postgresql=2,
                mariadb=2,
            ),
        ),
        source=f"{DJANGO}/ref/models/querysets/#bulk-create",
    ),
    Question(
        "stock_of_a_new_part",
        asks="What is the stock of a new part that is not saved yet?",
        answer=5,
        without_sql=True,
        source=f"{EVENTS}.init_scalar",
    ),
    Question(
        "parts_that_replace_others",
        asks="The keys of which parts are announced when a job gets the lamp in place of all its "
        "parts?",
        answer=[3],
        writes=True,
        statements=PerSide("SQLAlchemy reads the parts before and the lamp", 4, 5),
        source=f"{EVENTS}.bulk_replace",
    ),
    Question(
        "part_that_a_job_has_already",
        asks="Is a part new to a job if it is added for the first time, and the second time?",
        answer=["new", "known"],
        writes=True,
        source=f"{EVENTS}.append_wo_mutation",
    ),
    Question(
        "parts_before_and_after_replacing_all",
        asks="How many parts have the collection that is given up and the one in its place at "
        "first, when all parts of a job are replaced?",
        answer=[2, 0],
        unordered=True,
        writes=True,
        statements=PerSide("Django counts with a statement, twice", django=6, sqlalchemy=5),
        source=f"{EVENTS}.dispose_collection",
    ),
    Question(
        "part_removed_from_a_closed_job",
        asks="May a part be removed from a closed job if a listener refuses it?",
        answer=Refused("ClosedJobError", "ClosedJobError"),
        writes=True,
        statements=PerSide("SQLAlchemy loads the part that is removed", django=1, sqlalchemy=2),
        source=VALIDATORS,
    ),
    Question(
        "part_added_to_a_closed_job",
        asks="Which parts has a closed job after one was added, which no listener refuses?",
        answer=["chain", "lamp"],
        writes=True,
        source=M2M,
    ),
    Question(
        "closed_job_of_another_customer",
        asks="May a closed job be given to another customer if a listener refuses it?",
        answer=Refused("ClosedJobError", "ClosedJobError"),
        writes=True,
        source=VALIDATORS,
    ),
    # TX-07
    Question(
        "closed_job_added_to_another_customer",
        asks="Whose is a closed job that was added to the jobs of another customer, of which that "
        "listener is not informed?",
        answer="Ada",
        writes=True,
        statements=PerSide("Django reads the job and the customer again", django=5, sqlalchemy=4),
        source=f"{DJANGO}/ref/models/relations/#django.db.models.fields.related.RelatedManager.add",
    ),
    Question(
        "stock_taken_from_a_part",
        asks="How many of a part have been taken since it was read?",
        answer=3,
        source=f"{DJANGO}/ref/models/instances/#customizing-model-loading",
    ),
    Question(
        "stock_when_read_again",
        asks="How many of the part were in stock when it was read again after that?",
        answer=1,
        writes=True,
        source="https://docs.sqlalchemy.org/en/21/orm/constructors.html",
    ),
)
