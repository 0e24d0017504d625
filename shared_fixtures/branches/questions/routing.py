"""Which database is asked: by the model, by reading or writing, by what was written before."""

from shared_fixtures.question import Question

DJANGO = "https://docs.djangoproject.com/en/5.2/topics/db/multi-db"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/orm/persistence_techniques.html"
ROUTERS = f"{DJANGO}/#using-routers"
CUSTOM = f"{SQLALCHEMY}#custom-vertical-partitioning"

QUESTIONS: tuple[Question, ...] = (
    # DB-01
    Question(
        "change_book_and_member_in_their_databases",
        asks="What are a title and a fee in each database, changed in one go, if books are in one "
        "and members in the other?",
        answer=(("Clueless", 20), ("Emma", 25)),
        writes=True,
        commits=True,
        source=f"{SQLALCHEMY}#simple-vertical-partitioning",
    ),
    Question(
        "title_read_from_replica",
        asks="What is a title in the replica, which is read, and in the database that is written, "
        "after a change that has not been copied?",
        answer=("Emma", "Clueless"),
        writes=True,
        commits=True,
        source=ROUTERS,
    ),
    # DB-02
    Question(
        "title_read_after_own_write",
        asks="What title is read from a replica, and then after a change of one's own, which the "
        "replica does not have yet?",
        answer=("Old Emma", "Clueless"),
        writes=True,
        commits=True,
        source=CUSTOM,
    ),
    Question(
        "city_of_a_branch_kept_elsewhere",
        asks="In which city is a member's branch if the branches are kept in another database?",
        answer="Thun",
        writes=True,
        commits=True,
        source=ROUTERS,
    ),
    Question(
        "fees_of_a_database_chosen_for_a_request",
        asks="What are the fees if a request is answered from the other database?",
        answer=[20, 20, 40, 0],
        writes=True,
        commits=True,
        source="https://docs.sqlalchemy.org/en/21/orm/session_basics.html#using-a-sessionmaker",
    ),
    Question(
        "tables_of_a_branch_database",
        asks="Which tables does a database need that has only copies and members?",
        answer=["branches_copy", "branches_member"],
        without_sql=True,
        source=f"{DJANGO}/#synchronizing-your-databases",
    ),
)
