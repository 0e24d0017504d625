"""SQL of one's own: as objects, as rows, with parameters, and what sees it on its way."""

from shared_fixtures.question import PerSide, Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2"
SQL = f"{DJANGO}/topics/db/sql"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21"
EXTRA = f"{DJANGO}/ref/models/querysets/#extra"
TEXT = f"{SQLALCHEMY}/core/sqlelement.html#sqlalchemy.sql.expression.text"
CONNECTIONS = f"{SQLALCHEMY}/core/connections.html"

QUESTIONS: tuple[Question, ...] = (
    # RW-01
    Question(
        "title_with_percent_sign_and_colon",
        asks="Which books of less than 500 pages have a title, written into SQL, with a percent "
        "sign and a colon?",
        answer=["100% :wolf"],
        source=f"{SQL}/#passing-parameters-into-raw",
    ),
    Question(
        "book_of_columns_with_other_names",
        asks="What are the title and the pages of a book of which SQL has read only the first, "
        "under another name?",
        answer=("Dune", 600),
        source=f"{SQL}/#deferring-model-fields",
    ),
    Question(
        "titles_by_sql_in_other_database",
        asks="Which books with keys below 3 does SQL find in the other database, where one has "
        "another title?",
        answer=["Clueless", "Dune"],
        writes=True,
        commits=True,
        source=f"{DJANGO}/topics/db/multi-db/#manually-selecting-a-database",
    ),
    Question(
        "rows_in_portions",
        asks="Which books come first, as the next two, and after that, by title from the end?",
        answer=("Ulysses", ["Emma", "Dune"], ["100% :wolf"]),
        source=f"{SQL}/#connections-and-cursors",
    ),
    Question(
        "columns_of_a_statement",
        asks="What are the columns of a statement called?",
        answer=["id", "title", "pages"],
        source=f"{SQL}/#connections-and-cursors",
    ),
    Question(
        "rename_books_by_their_titles",
        asks="What are the books called after each of two titles is changed into another?",
        answer=["Emma", "Dune II", "Odyssey", "100% :wolf", "emma"],
        writes=True,
        source=f"{SQLALCHEMY}/orm/queryguide/dml.html"
        "#disabling-bulk-orm-update-by-primary-key-for-an-update-statement-with-multiple-parameter-sets",
    ),
    Question(
        "title_by_a_function_called_by_name",
        asks="What does a function of the database, called by its name, return?",
        answer="EMMA",
        # MariaDB calls procedures only, and SQLite has none.
        only_on=("postgresql",),
        statements=PerSide("Nothing that counts statements sees callproc()", 0, 1),
        source=f"{SQL}/#calling-stored-procedures",
    ),
    Question(
        "pages_doubled_by_sql",
        asks="What is a number of pages times two, computed in SQL, from the highest?",
        answer=[("Ulysses", 1400), ("Dune", 1200), ("Emma", 800), ("100% :wolf", 400)],
        source=EXTRA,
    ),
    Question(
        "titles_on_a_shelf_by_a_second_table",
        asks="Which books have copies on a shelf, once for each?",
        answer=["Emma", "Emma", "Ulysses"],
        source=EXTRA,
    ),
    Question(
        "titles_of_a_list_of_keys_in_sql",
        asks="Which books have one of some keys, given to SQL as a list?",
        answer=["Emma", "Ulysses"],
        source=f"{SQLALCHEMY}/core/sqlelement.html"
        "#sqlalchemy.sql.expression.bindparam.params.expanding",
    ),
    Question(
        "long_titles_by_the_drivers_sql",
        asks="Which books have at least 600 pages, asked without the library's own SQL?",
        answer=["Dune", "Ulysses"],
        source=f"{CONNECTIONS}#sqlalchemy.engine.Connection.exec_driver_sql",
    ),
    Question(
        "titles_by_sql_without_parameters",
        asks="Which titles match a pattern with a percent sign, in SQL without parameters?",
        answer=["100% :wolf"],
        commits=True,
        # SQLite's sign for a parameter is a question mark.
        only_on=("postgresql", "mariadb"),
        source=f"{CONNECTIONS}#sqlalchemy.engine.Connection.execution_options.params.no_parameters",
    ),
    Question(
        "titles_in_a_report",
        asks="What is a title that a report changes, which may only read?",
        answer=Refused("RuntimeError", "RuntimeError"),
        writes=True,
        commits=True,
        source=f"{DJANGO}/topics/db/instrumentation/",
    ),
    # TS-08, RW-03
    Question(
        "branches_by_the_text_of_a_query",
        asks="Which branches are in the City, found by the text of a query with its values?",
        answer=["Bank"],
        commits=True,
        source=f"{DJANGO}/faq/models/#how-can-i-see-the-raw-sql-queries-django-is-running",
    ),
    Question(
        "database_of_a_logged_statement",
        asks="To which database did a statement go, by the log?",
        answer="other",
        commits=True,
        source=f"{CONNECTIONS}#sqlalchemy.engine.Connection.execution_options.params.logging_token",
    ),
    Question(
        "texts_of_two_queries",
        asks="How many different texts of SQL have two queries that differ in a value, and how "
        "many books do they find?",
        answer=(1, [2, 1]),
        commits=True,
        source=f"{CONNECTIONS}#sql-compilation-caching",
    ),
    Question(
        "number_of_books_copied_in_sql",
        asks="How many rows has an INSERT with a SELECT added?",
        answer=2,
        writes=True,
        source=f"{CONNECTIONS}#sqlalchemy.engine.Connection.execution_options.params"
        ".preserve_rowcount",
    ),
)
