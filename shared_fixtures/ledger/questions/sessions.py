"""What a session holds of the rows, and when it reads and writes them."""

from shared_fixtures.question import PerSide, Question

DJANGO = "https://docs.djangoproject.com/en/5.2/ref/models/instances"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/orm"
BASICS = f"{SQLALCHEMY}/session_basics.html"
STATES = f"{SQLALCHEMY}/session_state_management.html"
REFRESH = f"{STATES}#refreshing-expiring"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "holder_read_by_key_twice",
        asks="Who holds an account that is read by its key twice?",
        answer=("Ada", "Ada"),
        statements=PerSide("get() returns the object that the session holds", 2, 1),
        source=f"{BASICS}#get-by-primary-key",
    ),
    Question(
        "balances_of_two_objects",
        asks="What are the balances of two objects of an account after the first is changed in "
        "memory?",
        answer=(130, 100),
        writes=True,
        source=f"{STATES}#expunging",
    ),
    # WR-10
    Question(
        "account_read_by_two_sessions",
        asks="Is an account the same as the one that is read again, and as another?",
        answer=(True, False),
        commits=True,
        source=f"{STATES}#quickie-intro-to-object-states",
    ),
    # WR-11
    Question(
        "balance_read_again",
        asks="What balance does an account have before its row is changed, and when the new "
        "balance is looked for?",
        answer=(100, 130),
        writes=True,
        source=f"{SQLALCHEMY}/queryguide/api.html#populate-existing",
    ),
    Question(
        "save_holder_after_refreshing_balance",
        asks="What holder and balance are there if only the balance is refreshed before a new "
        "holder is saved?",
        answer=("Eve", 130),
        writes=True,
        source=REFRESH,
    ),
    Question(
        "balance_loaded_when_needed",
        asks="What balance does an account have before its row is changed, and when it was "
        "forgotten afterwards?",
        answer=(100, 130),
        writes=True,
        source=f"{DJANGO}/#refreshing-objects-from-database",
    ),
    Question(
        "balances_after_all_rows_changed",
        asks="What balances do all accounts have after one statement has doubled them?",
        answer=[200, 100, 0],
        writes=True,
        source=REFRESH,
    ),
    # WR-02
    Question(
        "mask_holder_for_display",
        asks="Who holds an account, with the name masked for display and in the database?",
        answer=("A**", "Ada"),
        writes=True,
        source=f"{STATES}#expunging",
    ),
    # WR-12
    Question(
        "balance_used_after_the_session",
        asks="What balance does an account have after a deposit was committed and the session "
        "closed?",
        answer=130,
        writes=True,
        commits=True,
        source=f"{BASICS}#committing",
    ),
    # WR-03
    Question(
        "highest_balance_with_unsaved_deposit",
        asks="What is the highest balance before and after a deposit is saved?",
        answer=(100, 130),
        writes=True,
        source=f"{BASICS}#flushing",
    ),
    # WR-05
    Question(
        "change_holder_by_key",
        asks="What are the number, holder and balance after the holder is changed by the key, "
        "without reading the account first?",
        answer=("A-1", "Eve", 100),
        writes=True,
        statements=PerSide("merge() reads the row before it updates it", 2, 3),
        source=f"{STATES}#merging",
    ),
    # WR-04
    Question(
        "change_holder_after_anothers_deposit",
        asks="What are the holder and balance if the holder is changed on an object that was "
        "read before a deposit?",
        answer=("Eve", 130),
        writes=True,
        source=f"{DJANGO}/#specifying-which-fields-to-save",
    ),
    Question(
        "change_account_that_is_gone",
        asks="Is the change of an account refused that was deleted meanwhile, and which accounts "
        "exist then?",
        answer=(True, ["A-1", "B-2"]),
        writes=True,
        statements=PerSide(
            "Django also deletes the children of a row",
            7,
            4,
        ),
        source=f"{DJANGO}/#forcing-an-insert-or-update",
    ),
    Question(
        "values_changed_in_memory",
        asks="Which values of an account were changed in memory, from what and to what?",
        answer={"holder": ("Ada", "Eve")},
        writes=True,
        statements=PerSide("a session remembers what was loaded", 2, 1),
        source=f"{SQLALCHEMY}/internals.html#sqlalchemy.orm.AttributeState.history",
    ),
    Question(
        "write_all_changes_at_once",
        asks="Which accounts wait to be inserted, updated and deleted, and which exist after that?",
        answer=([["D-4"], ["A-1"], ["C-3"]], [("A-1", 0), ("B-2", 50), ("D-4", 100)]),
        writes=True,
        statements=PerSide(
            "delete() deletes children by their references; a session reads each list", 8, 9
        ),
        source=f"{STATES}#session-attributes",
    ),
    Question(
        "is_account_stored",
        asks="Is an account stored before it is saved, after that, and after it is deleted?",
        answer=[False, True, False],
        writes=True,
        statements=PerSide(
            "delete() deletes children by their references; a session reads each list", 4, 5
        ),
        source=f"{STATES}#quickie-intro-to-object-states",
    ),
    Question(
        "entries_of_cached_account",
        asks="Which entries does an account have that was taken from a cache?",
        answer=["opening", "rent"],
        unordered=True,
        commits=True,
        source=f"{STATES}#merge-tips",
    ),
)
