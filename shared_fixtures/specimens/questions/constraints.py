"""Foreign keys with their actions, unique conditions, checks, and names."""

from shared_fixtures.question import PerDatabase, PerSide, PerVersion, Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21"
CONSTRAINTS = f"{SQLALCHEMY}/core/constraints.html"

QUESTIONS: tuple[Question, ...] = (
    Question(  # CA-02, CA-07
        "collectors_that_sql_may_delete",
        asks="Which collectors may SQL delete, while their specimens are still there?",
        answer=["Cy"],
        writes=True,
        commits=True,
        source=f"{SQLALCHEMY}/dialects/sqlite.html#foreign-key-support",
    ),
    Question(
        "boxes_of_changed_shelves",
        asks="On which shelves are two boxes after one shelf has got another key, and the other "
        "was deleted?",
        answer=[(1, 7), (2, None)],
        statements=PerSide(
            "Each of Django's tables has an editor, and each of its rows an insert",
            django=PerDatabase("The editor asks SQLite more", sqlite=17, postgresql=9, mariadb=9),
            sqlalchemy=7,
        ),
        writes=True,
        commits=True,
        source=f"{CONSTRAINTS}#on-update-and-on-delete",
    ),
    Question(
        "foreign_key_in_full",
        asks="How does PostgreSQL write a foreign key with all its options, and its comment?",
        answer=(
            (
                "FOREIGN KEY (shelf_id) REFERENCES specimens_shelf(id) MATCH FULL "
                "ON UPDATE CASCADE ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED"
            ),
            "where it is",
        ),
        only_on=("postgresql",),
        only_with=("sqlalchemy 2.1",),
        statements=PerSide("Two editors, and statements in SQL", django=5, sqlalchemy=4),
        commits=True,
        source=f"{CONSTRAINTS}#sqlalchemy.schema.ForeignKey",
    ),
    Question(
        "tables_that_refer_to_each_other",
        asks="To which tables do two tables refer that were created together?",
        answer={"specimens_box": ["specimens_shelf"], "specimens_shelf": ["specimens_box"]},
        statements=PerVersion("Each reads the catalogue in its own way"),
        commits=True,
        source=f"{CONSTRAINTS}#creating-dropping-foreign-key-constraints-via-alter",
    ),
    Question(  # MT-04
        "foreign_key_that_waits",
        asks="Does SQLite check a foreign key at the end only, as the column declares?",
        answer=True,
        only_on=("sqlite",),
        commits=True,
        source=f"{SQLALCHEMY}/core/reflection.html",
    ),
    Question(  # MT-05
        "names_of_constraints",
        asks="What are the names of a unique constraint and of an index?",
        answer=["specimens_shelf_label_uniq", "specimens_shelf_place_idx"],
        statements=PerVersion("Each reads the catalogue in its own way"),
        commits=True,
        source=f"{CONSTRAINTS}#configuring-constraint-naming-conventions",
    ),
    Question(  # MT-02
        "indexes_of_a_unique_label",
        asks="How many indexes has a label that is unique and searched by its beginning?",
        answer=2,
        only_on=("postgresql",),
        statements=PerVersion("Each reads the catalogue in its own way"),
        commits=True,
        source=f"{DJANGO}/ref/databases/#indexes-for-varchar-and-text-columns",
    ),
    Question(  # MT-06
        "labels_unique_while_in_use",
        asks="How many of these labels are kept: in use, given up, given up, in use?",
        answer=PerDatabase(
            "MariaDB has no unique condition, so nothing is created there",
            sqlite=3,
            postgresql=3,
            mariadb=4,
        ),
        statements=PerSide(
            "Django's editor, as above",
            django=PerDatabase("MariaDB has no index", sqlite=11, postgresql=7, mariadb=6),
            sqlalchemy=PerDatabase("MariaDB has no index", sqlite=7, postgresql=7, mariadb=6),
        ),
        writes=True,
        commits=True,
        source=f"{DJANGO}/ref/models/constraints/#condition",
    ),
    Question(
        "check_that_waits",
        asks="May PostgreSQL check a condition at the end of a transaction only?",
        answer=Refused("NotSupportedError", "NotSupportedError"),
        only_on=("postgresql",),
        statements=PerSide("Django creates the table first", django=2, sqlalchemy=1),
        commits=True,
        source=f"{CONSTRAINTS}#sqlalchemy.schema.CheckConstraint",
    ),
    Question(
        "collectors_kept_once",
        asks="Who are the collectors after Ada and Di were added, if they are not there yet?",
        answer=["Ada", "Bo", "Cy", "Di"],
        only_on=("postgresql",),
        writes=True,
        source=f"{SQLALCHEMY}/dialects/postgresql.html#sqlalchemy.dialects.postgresql.Insert",
    ),
)
