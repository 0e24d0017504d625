"""Options of operations; each question has its own database, in memory."""

from shared_fixtures.question import Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2/"
OPERATIONS = f"{DJANGO}ref/migration-operations/"

NAMES, HEAVY = "upgrades_part_names", "upgrades_part_heavy"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "step_before_a_table_that_settings_name",
        asks="Which step comes before one that needs a model that settings may replace?",
        answer=["geography.0001_initial"],
        source=f"{DJANGO}topics/migrations/#swappable-dependencies",
        without_sql=True,
    ),
    Question(
        "stock_of_old_parts",
        asks="What is the stock of two old parts after a column is added with 5 for old rows?",
        answer=[5, 5],
        source=f"{OPERATIONS}#addfield",
        without_sql=True,
    ),
    Question(
        "part_without_a_stock",
        asks="Can a part without a stock be inserted, when 5 was for old rows alone?",
        answer=Refused("IntegrityError", "IntegrityError"),
        source=f"{OPERATIONS}#addfield",
        without_sql=True,
    ),
    Question(
        "makers_of_old_parts",
        asks="Who made Ann's part and the one without a maker, after makers are required?",
        answer=["Ann", "unknown"],
        source=f"{OPERATIONS}#alterfield",
        without_sql=True,
    ),
    Question(
        "part_without_a_maker",
        asks="Can a part without a maker be inserted, after makers are required?",
        answer=Refused("IntegrityError", "IntegrityError"),
        source=f"{OPERATIONS}#alterfield",
        without_sql=True,
    ),
    Question(
        "indexes_of_the_parts",
        asks="Which indexes do parts have after one is given a name, and after SQL adds another?",
        answer=[[NAMES], [HEAVY, NAMES]],
        source=f"{OPERATIONS}#renameindex",
        without_sql=True,
    ),
    Question(
        "columns_after_a_step_in_sql",
        asks="Which columns does a part have in the step that follows one in SQL?",
        answer=["id", "name", "maker", "stock", "weight"],
        source=f"{OPERATIONS}#runsql",
        without_sql=True,
    ),
    Question(
        "statements_that_one_step_keeps",
        asks="Which statements are left when a table and the rows that fill it become one step, "
        "which is only for new databases?",
        answer=["CREATE TABLE upgrades_log (id integer PRIMARY KEY)"],
        source=f"{OPERATIONS}#runsql",
        without_sql=True,
    ),
    Question(
        "rows_left_by_a_failing_function",
        asks="Which tables and rows are there after a step created a table outside of "
        "transactions, wrote a row in one, and failed?",
        answer=(["upgrades_half"], []),
        source=f"{OPERATIONS}#runpython",
        without_sql=True,
    ),
    Question(
        "tables_and_rows_by_hints",
        asks="Which tables, and rows of the log, does a step leave on a database with an archive, "
        "and on one without?",
        answer=[(["upgrades_archive", "upgrades_log"], [1]), (["upgrades_log"], [])],
        source=f"{DJANGO}topics/db/multi-db/#allow_migrate",
        without_sql=True,
    ),
)
