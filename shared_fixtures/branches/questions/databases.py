"""Rows of two databases: read, written, copied, moved and compared.

Both databases start with the same rows.
"""

from shared_fixtures.question import Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2/topics/db/multi-db"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/orm"
BY_HAND = f"{DJANGO}/#manually-selecting-a-database"
MERGING = f"{SQLALCHEMY}/session_state_management.html#merging"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "rename_book_in_other_database",
        asks="What is a book called in each database after it is renamed in the other?",
        answer=("Emma", "Clueless"),
        writes=True,
        commits=True,
        source=BY_HAND,
    ),
    Question(
        "databases_of_query_and_object",
        asks="Which database does a query ask, and from which is an object?",
        answer=("other", "other"),
        commits=True,
        source=BY_HAND,
    ),
    Question(
        "order_book_in_other_database",
        asks="How many books has each database after a function adds one to the other?",
        answer=(5, 6),
        writes=True,
        commits=True,
        source=f"{DJANGO}/#using-managers-with-multiple-databases",
    ),
    Question(
        "long_books_in_other_database",
        asks="Which books are long in the other database, where one has got more pages?",
        answer=["Emma", "Dune", "Ulysses"],
        writes=True,
        commits=True,
        source=f"{DJANGO}/#using-get-queryset-with-multiple-databases",
    ),
    Question(
        "copy_book_to_other_database",
        asks="Which books has the other database after one is copied to it, whose key has another "
        "title there?",
        answer=["Clueless", "Dune", "Ulysses", "100% :wolf", "emma", "Emma"],
        writes=True,
        commits=True,
        source=f"{DJANGO}/#moving-an-object-from-one-database-to-another",
    ),
    Question(
        "move_member_to_other_database",
        asks="Which new members has each database after one is moved with its key?",
        answer=([], ["Eve"]),
        writes=True,
        commits=True,
        source=f"{DJANGO}/#moving-an-object-from-one-database-to-another",
    ),
    Question(
        "title_refreshed_from_other_database",
        asks="What is the title of an object that is read again from the other database?",
        answer="Clueless",
        writes=True,
        commits=True,
        source="https://docs.djangoproject.com/en/5.2/ref/models/instances/"
        "#refreshing-objects-from-database",
    ),
    Question(
        "write_title_into_other_database",
        asks="What title and how many pages has a book in the other database after only a title is "
        "written there?",
        answer=("Clueless", 400),
        writes=True,
        commits=True,
        source=f"{SQLALCHEMY}/queryguide/dml.html#orm-bulk-update-by-primary-key",
    ),
    Question(
        "members_of_a_branch_in_each_database",
        asks="Which members has a branch in each database after one moves to it in the other?",
        answer=[["Cem"], ["Ben", "Cem"]],
        writes=True,
        commits=True,
        source=f"{DJANGO}/#cross-database-relations",
    ),
    Question(
        "branch_of_another_database",
        asks="In which city is a member's branch if that is an object of another database?",
        answer=Refused("ValueError", "InvalidRequestError"),
        commits=True,
        source=f"{DJANGO}/#cross-database-relations",
    ),
    Question(
        "copies_of_books_long_in_other_database",
        asks="Which copies are there of books that are long in the other database?",
        answer=[1, 2, 3, 4, 5],
        writes=True,
        commits=True,
        source=f"{DJANGO}/#cross-database-relations",
    ),
    Question(
        "members_of_one_key",
        asks="How many different members are those of one key in both databases?",
        answer=2,
        commits=True,
        source="https://docs.djangoproject.com/en/5.2/ref/models/instances/"
        "#django.db.models.Model.__eq__",
    ),
    Question(
        "highest_fees_of_both_databases",
        asks="Which members of either database pay more than 20?",
        answer=[("Cem", 30), ("Cem", 40)],
        writes=True,
        commits=True,
        source=f"{SQLALCHEMY}/extensions/horizontal_shard.html",
    ),
    Question(
        "fee_of_a_key_in_other_database",
        asks="What is the fee of a member in each database?",
        answer=(30, 40),
        writes=True,
        commits=True,
        source=f"{SQLALCHEMY}/extensions/horizontal_shard.html",
    ),
    Question(
        "register_member_in_database_of_branch",
        asks="Which new members has each database if the branch of a member decides?",
        answer=(["Eve"], ["Finn"]),
        writes=True,
        commits=True,
        source=f"{DJANGO}/#hints",
    ),
)
