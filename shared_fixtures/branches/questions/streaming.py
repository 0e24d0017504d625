"""Many rows: read and written in portions, without having all of them at once."""

from shared_fixtures.question import PerSide, Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2/ref/models/querysets"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21"
YIELD_PER = f"{SQLALCHEMY}/orm/queryguide/api.html#orm-queryguide-yield-per"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "numbers_of_copies_in_chunks",
        asks="How many copies has each book, with two books loaded at a time?",
        answer=[("Emma", 2), ("Dune", 2), ("Ulysses", 1), ("100% :wolf", 1), ("emma", 0)],
        source=f"{DJANGO}/#iterator",
    ),
    Question(
        "titles_in_batches",
        asks="What are the titles, two at a time?",
        answer=[["Emma", "Dune"], ["Ulysses", "100% :wolf"], ["emma"]],
        source=YIELD_PER,
    ),
    Question(
        "cursors_open_on_the_server",
        asks="How many cursors has the server open when one of several rows is read, and after the "
        "others are given up?",
        answer=(1, 0),
        only_on=("postgresql",),
        source=f"{DJANGO}/#with-server-side-cursors",
    ),
    Question(
        "stream_of_collections",
        asks="Which books have which copies, streamed with the copies but without portions?",
        answer=Refused("ValueError", "InvalidRequestError"),
        statements=PerSide("SQLAlchemy looks at the rows", 0, 1),
        source=YIELD_PER,
    ),
    Question(
        "titles_read_twice",
        asks="Which books are long, read twice with one query?",
        answer=(["Dune", "Ulysses"], ["Dune", "Ulysses"]),
        source=f"{SQLALCHEMY}/core/connections.html#sqlalchemy.engine.Result.freeze",
    ),
    Question(
        "register_members_in_batches",
        asks="Which keys have five new members that are inserted two at a time?",
        answer=[5, 6, 7, 8, 9],
        writes=True,
        source=f"{DJANGO}/#bulk-create",
    ),
    Question(
        "order_books_of_which_some_have_pages",
        asks="Which books are there after three are inserted at once, of which one has pages?",
        answer=[("Persuasion", None), ("Middlemarch", 900), ("Silas Marner", None)],
        writes=True,
        source=f"{SQLALCHEMY}/orm/queryguide/dml.html"
        "#sending-null-values-in-orm-bulk-insert-statements",
    ),
    Question(
        "names_of_both_databases",
        asks="Who is a member in either database, in one result?",
        answer=["Ada", "Ben", "Cem", "Dora", "Eve", "Ben", "Cem", "Dora"],
        writes=True,
        commits=True,
        source=f"{SQLALCHEMY}/core/connections.html#sqlalchemy.engine.Result.merge",
    ),
)
