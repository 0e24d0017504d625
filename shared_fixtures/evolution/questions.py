"""Questions about the tables that forty steps left: what became of rows and names."""

from datetime import date

from shared_fixtures.question import Instance, PerDatabase, PerSide, Question, Refused, instances

DJANGO = "https://docs.djangoproject.com/en/5.2"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21"
MIGRATIONS = f"{DJANGO}/howto/writing-migrations"
OPERATIONS = f"{DJANGO}/ref/migration-operations"
OPTIONS = f"{DJANGO}/ref/models/options"
INHERITANCE = f"{SQLALCHEMY}/orm/inheritance.html#joined-table-inheritance"
ASSOCIATION = f"{SQLALCHEMY}/orm/extensions/associationproxy.html"

INTEGRITY = Refused("IntegrityError", "IntegrityError")

QUESTIONS: tuple[Question, ...] = (
    Question(
        "authors_by_name",
        asks="Which authors are there, with their keys, in the order that the last step declared?",
        answer=[
            (1, "Ada Byron"),
            (7, "Ada Byron"),
            (2, "Björn Ål"),
            (8, "Dora"),
            (15, "Dora"),
            (11, "Eve"),
            (12, "Fay"),
            (13, "Gus"),
            (14, "Hal"),
        ],
        source=f"{OPERATIONS}/#altermodeloptions",
    ),
    Question(
        "articles_of_the_second_ada",
        asks="Which articles did the second of two authors of the same name write, through "
        "renamed columns?",
        answer=instances("Article", "?"),
        source=f"{OPERATIONS}/#renamefield",
    ),
    Question(
        "addresses_of_night_trains",
        asks="Which slugs do the articles titled Night trains have, the highest key first?",
        answer=[(1000001, "interview-1"), (2, "night-trains-2"), (1, "night-trains")],
        source=f"{MIGRATIONS}/#migrations-that-add-unique-fields",
    ),
    Question(
        "add_article_with_taken_address",
        asks="Can an article have another article's slug, given the constraint that the steps "
        "added?",
        answer=INTEGRITY,
        writes=True,
        source=f"{OPERATIONS}/#addconstraint",
    ),
    Question(
        "issues_by_number",
        asks="Which issues are there, by number, now that the column is numeric?",
        answer=instances("Issue", "No. 9", "No. 10", "No. 11", "No. 12"),
        source=f"{OPERATIONS}/#alterfield",
    ),
    Question(
        "issue_with_a_large_key",
        asks="Can an issue's key, and an article's reference to it, need more than 32 bits?",
        answer=(2**31, 2**31),
        writes=True,
        source=f"{DJANGO}/ref/models/fields/#bigautofield",
    ),
    Question(
        "contents_of_issue_ten",
        asks="What is on which page of issue 10, the last page first, except articles without a "
        "page?",
        answer=[("Cover", 30), ("Letters", 3)],
        source=f"{OPERATIONS}/#alterorderwithrespectto",
    ),
    Question(
        "articles_per_issue",
        asks="How many articles are in each issue, by number, including issues with none?",
        answer=[(9, 2), (10, 4), (11, 1), (12, 0)],
        source=f"{DJANGO}/topics/db/aggregation/",
    ),
    Question(
        "printed_articles",
        asks="Which articles are in an issue, by key, according to the last step's manager?",
        answer=instances("Article", "apple", "Zebra", "Zebra", "Bees", "Cover", "Letters", "Cover"),
        source=f"{OPERATIONS}/#altermodelmanagers",
    ),
    Question(
        "give_up_issue_ten",
        asks="Which articles have no issue, by key, after issue 10 is deleted?",
        answer=[1, 2, 3, 5, 6, 8, 10, 11, 20, 21, 1000001, 1000004],
        writes=True,
        statements=PerSide(
            "SQLAlchemy reads the articles before it sets their references to NULL.",
            django=4,
            sqlalchemy=5,
        ),
        source=f"{DJANGO}/ref/models/fields/#django.db.models.SET_NULL",
    ),
    Question(
        "begin_on_the_cover",
        asks="Can an article begin on page 2, given the constraint that replaced another?",
        answer=PerDatabase(
            why="MariaDB's driver raises an operational error, which Django corrects.",
            sqlite=INTEGRITY,
            postgresql=INTEGRITY,
            mariadb=Refused("IntegrityError", "OperationalError"),
        ),
        writes=True,
        source=f"{DJANGO}/ref/models/constraints/#checkconstraint",
    ),
    Question(
        "put_letters_on_the_cover",
        asks="Can issue 10 have a second cover story, the letters?",
        answer=PerDatabase(
            why="MariaDB has no partial indexes, so nothing prevents it.",
            sqlite=INTEGRITY,
            postgresql=INTEGRITY,
            mariadb=Instance("Article", "Letters"),
        ),
        writes=True,
        source=f"{DJANGO}/ref/models/constraints/#django.db.models.UniqueConstraint.condition",
    ),
    Question(
        "authors_without_profile",
        asks="Which authors, by key, had nothing to move when the table was split?",
        answer=[1, 2, 7, 8, 15],
        source=f"{OPERATIONS}/#runsql",
    ),
    Question(
        "websites_of_authors",
        asks="Which websites, including empty ones, do authors with a profile have, by name?",
        answer=[
            ("Eve", ""),
            ("Fay", "https://fay.example/"),
            ("Gus", "https://gus.example/?a=1%202"),
            ("Hal", ""),
        ],
        source=f"{DJANGO}/ref/models/querysets/#select-related",
    ),
    Question(
        "forget_fay",
        asks="Which profiles and articles remain after the author Fay is deleted?",
        answer=(
            [11, 13, 14],
            [1, 2, 3, 5, 6, 8, 10, 11, 12, 13, 20, 22, 1000001, 1000004],
        ),
        writes=True,
        source=f"{DJANGO}/ref/models/fields/#django.db.models.CASCADE",
    ),
    Question(
        "tags_of_the_first_article",
        asks="Which tags does the first article have, through what was a plain many-to-many?",
        answer=["travel", "wool"],
        source=f"{MIGRATIONS}/#changing-a-manytomanyfield-to-use-a-through-model",
    ),
    Question(
        "keys_of_pairs",
        asks="Which pairs of article and tag are there, with the keys that they kept?",
        answer=[
            (1, 1, 1),
            (2, 1, 2),
            (9, 3, 2),
            (10, 8, 2),
            (11, 13, 1),
            (12, 13, 2),
            (13, 1000004, 2),
        ],
        source=f"{OPERATIONS}/#separatedatabaseandstate",
    ),
    Question(
        "articles_about_wool",
        asks="Which articles have wool as their main tag, the highest key first?",
        answer=instances("Article", "On sheep", "Wool"),
        source=f"{DJANGO}/topics/db/models/#extra-fields-on-many-to-many-relationships",
    ),
    Question(
        "tag_bees_with_war",
        asks="Which tags does an article have, by name, after one is added as its main tag?",
        answer=[("travel", True), ("war", True), ("wool", False)],
        writes=True,
        statements=PerSide(
            "Django queries which of the tags are already there.", django=5, sqlalchemy=4
        ),
        source=f"{DJANGO}/ref/models/relations/#django.db.models.fields.related.RelatedManager.add",
    ),
    Question(
        "tag_twice",
        asks="Can a pair be created twice, given the constraint that was renamed?",
        answer=INTEGRITY,
        writes=True,
        source=f"{OPERATIONS}/#alteruniquetogether",
    ),
    Question(
        "interviews_by_key",
        asks="Which interviews are there, the highest key first, with which guests and which "
        "authors?",
        answer=[
            (1000004, "On sheep", "", "Ada Byron"),
            (1000001, "Night trains", "Eve", "Björn Ål"),
        ],
        source=INHERITANCE,
    ),
    Question(
        "articles_named_night_trains_that_are_interviews",
        asks="Which articles titled Night trains are interviews?",
        answer=instances("Article", "Night trains"),
        source=INHERITANCE,
    ),
    Question(
        "interview_gus",
        asks="Which key does a new interview get after the keys that a step moved?",
        answer=(Instance("Interview", "On walking"), 1000005),
        writes=True,
        source=f"{DJANGO}/topics/db/models/#multi-table-inheritance",
    ),
    Question(
        "subscribers_who_left",
        asks="Which subscribers left, when, and which addresses are still stored for them?",
        answer=[("Kim", date(2024, 1, 31), ""), ("Lou", date(2024, 2, 29), "")],
        source=f"{OPERATIONS}/#runpython",
    ),
    Question(
        "subscribers_of_the_reception",
        asks="Which current subscribers get the magazine in a room of another chapter?",
        answer=instances("Subscriber", "Jo"),
        source=f"{DJANGO}/topics/migrations/#dependencies",
    ),
    Question(
        "index_of_the_authors_key",
        asks="What is the name of the index on an article's author?",
        answer=PerDatabase(
            why="Django renamed the column on the servers, which keeps the index's name on "
            "PostgreSQL, and rebuilt SQLite's table; MariaDB's index is replaced with its foreign "
            "key.",
            sqlite=["evolution_article_author_id_b73caf1b"],
            postgresql=["evolution_article_writer_id_4b3d2b3a"],
            mariadb=["evolution_article_author_id_b73caf1b_fk_evolution_author_id"],
        ),
        source=f"{OPERATIONS}/#renamefield",
        statements=PerSide(
            "The two sides read the catalogue with queries of their own.",
            django=None,
            sqlalchemy=None,
        ),
    ),
    Question(
        "primary_key_of_authors",
        asks="What is the name of the authors' primary key, given that they were once writers?",
        answer="evolution_writer_pkey",
        source=f"{OPERATIONS}/#renamemodel",
        only_on=("postgresql",),
    ),
)
