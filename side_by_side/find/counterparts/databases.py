"""Several databases, and SQL of one's own."""

from side_by_side.find.counterparts.counterpart import Counterpart

DATABASES = (
    Counterpart(
        "db_manager",
        "session.add(...) in a function that takes a session, which may be of any database",
        ("session.add",),
        pair="branches.order_book_in_other_database",
    ),
    Counterpart(
        "DATABASE_ROUTERS",
        "Session(binds={Course: engine}), or a Session of one's own with get_bind()",
        ("Session(binds=)",),
        pair="branches.change_book_and_member_in_their_databases",
    ),
    Counterpart(
        "db_for_read",
        "get_bind() of a Session of one's own, which gets the statement",
        ("get_bind",),
        near="DATABASE_ROUTERS",
    ),
    Counterpart(
        "db_for_write",
        "get_bind() of a Session of one's own: self._flushing, or an Insert, Update or Delete",
        ("get_bind",),
        near="DATABASE_ROUTERS",
    ),
    Counterpart(
        "allow_relation",
        "nothing to allow: objects of a Session(binds={...}) refer to each other in any databases",
        ("Session(binds=)",),
        near="DATABASE_ROUTERS",
    ),
    Counterpart(
        "allow_migrate",
        "metadata.create_all(engine, tables), or include_object of Alembic",
        ("create_all",),
        near="DATABASE_ROUTERS",
    ),
    Counterpart(
        "executemany",
        "session.execute(statement, [{...}, {...}])",
        ("execute",),
        pair="branches.rename_books_by_their_titles",
    ),
    Counterpart(
        "callproc",
        "session.scalars(select(func.name(...)))",
        ("select",),
        pair="branches.title_by_a_function_called_by_name",
    ),
    Counterpart(
        "execute_wrapper",
        'event.listen(engine, "before_cursor_execute", function)',
        ("event.listen",),
        pair="branches.titles_in_a_report",
    ),
)
