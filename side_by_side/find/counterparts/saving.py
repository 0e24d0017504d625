"""Saving and deleting, transactions, locks, errors and signals."""

from side_by_side.find.counterparts.counterpart import Counterpart

SAVING = (
    # One object.
    Counterpart(
        "create",
        "session.add(Course(...)); flush() or commit() sends the INSERT",
        ("session.add", "add"),
        pair="proxies.add_unmanaged_person",
    ),
    Counterpart(
        "save",
        "session.add(course) once; each flush() or commit() sends what has changed",
        ("flush", "session.add"),
        pair="quickstart.save_person",
    ),
    Counterpart(
        "save(update_fields=)",
        "flush() sends the changed columns alone, of all objects",
        ("flush", "="),
        pair="academy.move_course_by_category",
    ),
    Counterpart(
        "save(force_insert=)",
        "session.add(Course(id=1, ...)): a new object is always an INSERT",
        ("session.add",),
        pair="options.write_into_an_unmanaged_table",
    ),
    Counterpart(
        "delete",
        "session.delete(course) for an object; session.execute(delete(Course).where(...)) "
        "for rows, without the cascades of relationship()",
        ("session.delete", "delete"),
        pair="academy.delete_course",
    ),
    Counterpart(
        "refresh_from_db",
        "session.refresh(course); session.expire(course): read again when it is used",
        ("session.refresh", "session.expire"),
        pair="methods.retitle_a_blog",
    ),
    Counterpart(
        "refresh_from_db(fields=)",
        'session.refresh(course, ["name"]); what a flush() lets the database compute is read '
        "again when it is used",
        ("session.refresh", "flush"),
        pair="academy.count_one_more_learner",
    ),
    Counterpart(
        "full_clean",
        "no counterpart: @validates or an enum raises ValueError when the attribute is set, "
        "a CHECK constraint at flush()",
        ("validates", "ValueError"),
        pair="fields.student_of_a_year_that_is_not_a_choice",
    ),
    Counterpart(
        "clean_fields",
        "no counterpart: @validates or an enum raises ValueError when the attribute is set, "
        "a CHECK constraint at flush()",
        ("validates", "ValueError"),
        pair="fields.contact_with_a_blank_name_when_validated",
    ),
    Counterpart(
        "get_FOO_display",
        "no method: a dict of labels, or an attribute of the Enum's members",
        ("dict",),
        pair="fields.shown_years_of_students",
    ),
    Counterpart(
        "get_next_by_FOO",
        "select(Course).where(Course.created > course.created).order_by(Course.created).limit(1)",
        ("order_by", "limit"),
        near="first",
    ),
    Counterpart(
        "pk",
        "inspect(course).identity, a tuple, since a key may have several columns",
        ("inspect", "identity"),
        pair="places.key_of_the_restaurant",
    ),
    Counterpart(
        "_state",
        "inspect(course) has transient, pending, persistent, deleted, detached",
        ("inspect",),
        near="_meta",
    ),
    Counterpart(
        "_meta",
        "inspect(Course) is the mapper, Course.__table__ the table",
        ("inspect", "__table__"),
        pair="fields.key_columns_of_a_line_item",
    ),
    Counterpart(
        "add",
        "course.instructors.append(instructor)",
        ("append",),
        pair="academy.replace_instructor",
    ),
    Counterpart(
        "remove",
        "course.instructors.remove(instructor)",
        ("remove",),
        pair="academy.replace_instructor",
    ),
    Counterpart(
        "clear",
        "course.instructors.clear()",
        ("clear",),
        pair="relationships.clear_toppings",
    ),
    Counterpart(
        "set",
        "course.instructors = [one, other]; flush() writes the difference",
        ("=",),
        pair="relationships.set_toppings",
    ),
    # Many rows.
    Counterpart(
        "update",
        "session.execute(update(Course).where(...).values(price=0))",
        ("update", "values"),
        pair="proxies.move_people_through_ordered_person",
    ),
    Counterpart(
        "get_or_create",
        "no single call: one_or_none(), then session.add() within begin_nested(), with "
        "IntegrityError caught if another may create it",
        ("one_or_none", "begin_nested"),
        pair="academy.find_compilers_or_create",
    ),
    Counterpart(
        "update_or_create",
        "no single call: one_or_none(), then set or add; in one statement on_conflict_do_update()",
        ("one_or_none", "on_conflict_do_update"),
        pair="academy.update_lesson_or_create",
    ),
    Counterpart(
        "bulk_create",
        "session.add_all(courses); without objects session.execute(insert(Course), [{...}, {...}])",
        ("insert", "session.add_all"),
        pair="academy.create_categories_in_bulk",
    ),
    Counterpart(
        "bulk_create(ignore_conflicts=)",
        "postgresql.insert(Course).on_conflict_do_nothing(), also of sqlite; "
        'mysql.insert(Course).prefix_with("IGNORE")',
        ("on_conflict_do_nothing", "prefix_with"),
        pair="academy.insert_categories_ignoring_conflicts",
    ),
    Counterpart(
        "bulk_create(update_conflicts=)",
        "postgresql.insert(Course).on_conflict_do_update(), also of sqlite; "
        "mysql.insert(Course).on_duplicate_key_update()",
        ("on_conflict_do_update", "on_duplicate_key_update"),
        pair="academy.upsert_lessons",
    ),
    Counterpart(
        "bulk_update",
        'session.execute(update(Course), [{"id": 1, "price": 5}, ...]): an UPDATE by primary '
        "key for each row",
        ("update",),
        pair="academy.set_progress_of_several",
    ),
    # Transactions and locks.
    Counterpart(
        "atomic",
        "with session.begin(): for the transaction, with session.begin_nested(): for a "
        "savepoint in it",
        ("begin_nested", "session.begin"),
        pair="academy.keep_outer_rename",
    ),
    Counterpart(
        "on_commit",
        'an event: @event.listens_for(session, "after_commit"), which is also sent for a savepoint',
        ("event.listens_for", "event.listen"),
        pair="academy.announce_committed_renames",
    ),
    Counterpart(
        "TestCase",
        'Session(connection, join_transaction_mode="create_savepoint") on a connection whose '
        "transaction the test rolls back",
        ("Session(join_transaction_mode=)",),
        pair="ledger.deposit_within_a_test",
    ),
    Counterpart(
        "captureOnCommitCallbacks",
        "no counterpart; in a session on on_django.engine(), on_commit and this are Django's",
        ("on_django.engine",),
        pair="together.receipts_of_a_test",
    ),
    Counterpart(
        "close_old_connections",
        "create_engine(url, pool_recycle=seconds); with on_django.engine(), Django closes them",
        ("on_django.engine",),
        pair="together.connections_of_two_requests",
    ),
    Counterpart(
        "select_for_update",
        "select(Course).with_for_update()",
        ("with_for_update",),
        pair="academy.raise_locked_price",
    ),
    Counterpart(
        "select_for_update(skip_locked=)",
        "select(Course).with_for_update(skip_locked=True)",
        ("with_for_update(skip_locked=)",),
        near="select_for_update",
    ),
    Counterpart(
        "select_for_update(nowait=)",
        "select(Course).with_for_update(nowait=True)",
        ("with_for_update(nowait=)",),
        near="select_for_update",
    ),
    Counterpart(
        "select_for_update(of=)",
        "select(Course).with_for_update(of=Course)",
        ("with_for_update(of=)",),
        pair="academy.locked_courses_with_categories",
    ),
    Counterpart(
        "set_rollback",
        "session.rollback(), or rollback() of the transaction that begin_nested() returns",
        ("rollback",),
        pair="academy.undo_rename_by_hand",
    ),
    Counterpart(
        "assertNumQueries",
        'event.listen(engine, "before_cursor_execute", count), or create_engine(echo=True) '
        "to read the SQL",
        ("event.listen",),
        near="select_related",
    ),
    # Errors.
    Counterpart(
        "DoesNotExist",
        "NoResultFound, from one() and session.get_one()",
        ("NoResultFound",),
        pair="academy.user_by_unknown_email",
    ),
    Counterpart(
        "ObjectDoesNotExist",
        "NoResultFound, from one() and session.get_one()",
        ("NoResultFound",),
        near="DoesNotExist",
    ),
    Counterpart(
        "MultipleObjectsReturned",
        "MultipleResultsFound, from one() and one_or_none()",
        ("MultipleResultsFound",),
        pair="academy.user_by_shared_last_name",
    ),
    Counterpart(
        "IntegrityError",
        "sqlalchemy.exc.IntegrityError, raised by flush(): begin_nested() around it keeps "
        "the transaction usable",
        ("IntegrityError",),
        pair="academy.add_categories_one_by_one",
    ),
    Counterpart(
        "ProtectedError",
        "IntegrityError of the database, at flush()",
        ("IntegrityError",),
        pair="relationships.delete_audi",
    ),
    Counterpart(
        "RestrictedError",
        "IntegrityError of the database, at flush()",
        ("IntegrityError",),
        pair="relationships.delete_album_one",
    ),
    Counterpart(
        "ValidationError",
        "no counterpart: @validates or an enum raises ValueError when the attribute is set, "
        "a CHECK constraint IntegrityError at flush()",
        ("validates", "ValueError"),
        pair="fields.contact_with_a_blank_name_when_validated",
    ),
    Counterpart(
        "OperationalError",
        "sqlalchemy.exc.OperationalError, with the driver's error as .orig",
        ("OperationalError",),
        pair="upgrades.steps_left_by_a_failure",
    ),
    Counterpart(
        "TransactionManagementError",
        "PendingRollbackError until session.rollback(); begin_nested() around what may fail",
        ("PendingRollbackError",),
        pair="academy.count_after_refused_category",
    ),
    # Signals.
    Counterpart(
        "post_init",
        'event.listen(Course, "init", function), and "load" for rows',
        ("event.listen",),
        pair="methods.events_on_load",
    ),
    Counterpart(
        "pre_save",
        'event.listen(Course, "before_insert", function), and "before_update"',
        ("event.listen",),
        pair="methods.events_on_insert",
    ),
    Counterpart(
        "post_save",
        'event.listen(Course, "after_insert", function), and "after_update"',
        ("event.listen",),
        pair="methods.events_on_insert",
    ),
    Counterpart(
        "pre_delete",
        'event.listen(Course, "before_delete", function)',
        ("event.listen",),
        pair="methods.events_on_delete",
    ),
    Counterpart(
        "post_delete",
        'event.listen(Course, "after_delete", function)',
        ("event.listen",),
        pair="methods.events_on_delete",
    ),
    Counterpart(
        "m2m_changed",
        'event.listen(Course.instructors, "append", function), and "remove"',
        ("event.listen",),
        pair="methods.events_on_tagging",
    ),
    Counterpart(
        "receiver",
        '@event.listens_for(Course, "after_insert")',
        ("event.listens_for", "event.listen"),
        near="post_save",
    ),
)
