"""What is asked of the tables that forty steps of history left: what became of rows and names."""

from datetime import date

from shared_fixtures.question import Instance, PerDatabase, Question, Refused, instances

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
        asks="Who are the authors, in the order that the last step gave them?",
        answer=instances(
            "Author",
            "Ada Byron",
            "Ada Byron",
            "Björn Ål",
            "Dora",
            "Eve",
            "Fay",
            "Gus",
            "Hal",
            "Ida",
        ),
        source=f"{OPERATIONS}/#altermodeloptions",
    ),
    Question(
        "articles_of_the_second_ada",
        asks="Which articles did she write who has the name of another, through renamed columns?",
        answer=instances("Article", "?"),
        source=f"{OPERATIONS}/#renamefield",
    ),
    Question(
        "addresses_of_night_trains",
        asks="Which addresses did articles of one title get, by key?",
        answer=[(1, "night-trains"), (2, "night-trains-2"), (1000001, "interview-1")],
        source=f"{MIGRATIONS}/#migrations-that-add-unique-fields",
    ),
    Question(
        "add_article_with_taken_address",
        asks="Can an article get the address of another, by the rule that the steps added?",
        answer=INTEGRITY,
        writes=True,
        source=f"{OPERATIONS}/#addconstraint",
    ),
    Question(
        "issues_by_number",
        asks="Which issues are there, by number, now that it is one?",
        answer=instances("Issue", "No. 9", "No. 10", "No. 11", "No. 12"),
        source=f"{OPERATIONS}/#alterfield",
    ),
    Question(
        "issue_with_a_large_key",
        asks="Can an issue, and an article's reference to it, have a key of more than 32 bits?",
        answer=(2**31, 2**31),
        writes=True,
        source=f"{DJANGO}/ref/models/fields/#bigautofield",
    ),
    Question(
        "contents_of_issue_ten",
        asks="What is on which page of issue 10, without what has no page yet?",
        answer=[("Letters", 3), ("Cover", 30)],
        source=f"{OPERATIONS}/#alterorderwithrespectto",
    ),
    Question(
        "articles_per_issue",
        asks="How many articles are in each issue, those with none included, by number?",
        answer=[(9, 2), (10, 4), (11, 1), (12, 0)],
        source=f"{DJANGO}/topics/db/aggregation/",
    ),
    Question(
        "printed_articles",
        asks="Which articles are in an issue, by key, as the last step's manager has it?",
        answer=instances("Article", "apple", "Zebra", "Zebra", "Bees", "Cover", "Letters", "Cover"),
        source=f"{OPERATIONS}/#altermodelmanagers",
    ),
    Question(
        "give_up_issue_ten",
        asks="Which articles wait for an issue where issue 10 is deleted, by key?",
        answer=[1, 2, 3, 5, 6, 8, 10, 11, 20, 21, 1000001, 1000004],
        writes=True,
        statements="SQLAlchemy reads the articles before it empties their reference.",
        source=f"{DJANGO}/ref/models/fields/#django.db.models.SET_NULL",
    ),
    Question(
        "begin_on_the_cover",
        asks="Can an article begin on page 2, by the rule that replaced another?",
        answer=PerDatabase(
            why="MariaDB's driver calls it an operational error, which Django corrects.",
            sqlite=INTEGRITY,
            postgresql=INTEGRITY,
            mariadb=Refused("IntegrityError", "OperationalError"),
        ),
        writes=True,
        source=f"{DJANGO}/ref/models/constraints/#checkconstraint",
    ),
    Question(
        "put_letters_on_the_cover",
        asks="Can issue 10 have a second cover story? Which ones has it then, by key?",
        answer=PerDatabase(
            why="MariaDB has no index of some of the rows only, so nothing keeps it from that.",
            sqlite=INTEGRITY,
            postgresql=INTEGRITY,
            mariadb=[20, 21],
        ),
        writes=True,
        source=f"{DJANGO}/ref/models/constraints/#django.db.models.UniqueConstraint.condition",
    ),
    Question(
        "authors_without_profile",
        asks="Of which authors was nothing known when the table was split, by key?",
        answer=[1, 2, 7, 8, 15],
        source=f"{OPERATIONS}/#runsql",
    ),
    Question(
        "websites_of_authors",
        asks="Which websites do authors with a profile have, by name, also those that are empty?",
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
        asks="What goes with an author who is deleted: which profiles and articles are left?",
        answer=(
            [11, 13, 14],
            [1, 2, 3, 5, 6, 8, 10, 11, 12, 13, 20, 22, 1000001, 1000004],
        ),
        writes=True,
        source=f"{DJANGO}/ref/models/fields/#django.db.models.CASCADE",
    ),
    Question(
        "tags_of_the_first_article",
        asks="Which tags does the first article have, across what was a plain many-to-many?",
        answer=["travel", "wool"],
        source=f"{MIGRATIONS}/#changing-a-manytomanyfield-to-use-a-through-model",
    ),
    Question(
        "keys_of_pairs",
        asks="Which pairs of article and tag are there, by the keys that they have kept?",
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
        asks="Which articles are mainly about wool, by key?",
        answer=instances("Article", "Wool", "On sheep"),
        source=f"{DJANGO}/topics/db/models/#extra-fields-on-many-to-many-relationships",
    ),
    Question(
        "tag_bees_with_war",
        asks="Add a tag to an article, as its main one: which tags has it then, by name?",
        answer=[("travel", True), ("war", True), ("wool", False)],
        writes=True,
        statements="Django asks which of the tags are there already.",
        source=f"{DJANGO}/ref/models/relations/#django.db.models.fields.related.RelatedManager.add",
    ),
    Question(
        "tag_twice",
        asks="Can a pair be made a second time, by the rule that got a new name?",
        answer=INTEGRITY,
        writes=True,
        source=f"{OPERATIONS}/#alteruniquetogether",
    ),
    Question(
        "interviews_by_key",
        asks="Which interviews are there, who were the guests, and who asked?",
        answer=[
            (1000001, "Night trains", "Eve", "Björn Ål"),
            (1000004, "On sheep", "", "Ada Byron"),
        ],
        source=INHERITANCE,
    ),
    Question(
        "articles_named_night_trains_that_are_interviews",
        asks="Which articles called Night trains are interviews?",
        answer=instances("Article", "Night trains"),
        source=INHERITANCE,
    ),
    Question(
        "interview_gus",
        asks="Add an interview: which key does it get behind those that a step moved?",
        answer=(Instance("Interview", "On walking"), 1000005),
        writes=True,
        source=f"{DJANGO}/topics/db/models/#multi-table-inheritance",
    ),
    Question(
        "subscribers_who_left",
        asks="Who left when, and which address is kept of them?",
        answer=[("Kim", date(2024, 1, 31), ""), ("Lou", date(2024, 2, 29), "")],
        source=f"{OPERATIONS}/#runpython",
    ),
    Question(
        "subscribers_of_the_reception",
        asks="Who gets the magazine in the room of another chapter, and has not left?",
        answer=instances("Subscriber", "Jo"),
        source=f"{DJANGO}/topics/migrations/#dependencies",
    ),
    Question(
        "index_of_the_authors_key",
        asks="How is the index called that finds the articles of an author?",
        answer=PerDatabase(
            why="Django renamed the column on the servers, which leaves the index its name on"
            " PostgreSQL, and made SQLite's table anew; MariaDB's index goes with its key.",
            sqlite=["evolution_article_author_id_b73caf1b"],
            postgresql=["evolution_article_writer_id_4b3d2b3a"],
            mariadb=["evolution_article_author_id_b73caf1b_fk_evolution_author_id"],
        ),
        source=f"{OPERATIONS}/#renamefield",
        statements="The two read the catalogue in queries of their own.",
    ),
    Question(
        "primary_key_of_authors",
        asks="How is the primary key of the authors called, who were writers once?",
        answer="evolution_writer_pkey",
        source=f"{OPERATIONS}/#renamemodel",
        only_on=("postgresql",),
    ),
)
