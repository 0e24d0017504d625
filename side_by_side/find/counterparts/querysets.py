"""Methods of querysets and managers that read."""

from side_by_side.find.counterparts.counterpart import Counterpart

QUERYSETS = (
    # Reading.
    Counterpart(
        "all",
        "select(Course): nothing is sent until session.scalars() or session.execute()",
        ("select",),
        pair="options.albums",
    ),
    Counterpart(
        "filter",
        "select(Course).where(Course.level == level), or .filter_by(level=level)",
        ("where", "filter_by", "filter"),
        pair="academy.advanced_courses",
    ),
    Counterpart(
        "exclude",
        "where(Course.level != level) drops NULL, which Django keeps: is_distinct_from(), or "
        "or_() with is_(None); over a relationship ~Course.lessons.any()",
        ("is_distinct_from", "or_", "~any", "not_in", "is_not"),
        pair="academy.enrollments_not_rated_four",
    ),
    Counterpart(
        "get",
        "session.scalars(select(Course).filter_by(slug=slug)).one(); by primary key "
        "session.get_one(Course, key)",
        ("one", "get_one", "one_or_none"),
        pair="geography.zip_code_in_boston",
    ),
    Counterpart(
        "get(pk=)",
        "session.get_one(Course, key), without SQL if the session holds the object; "
        "session.get() returns None for no row",
        ("session.get", "get_one"),
        pair="fields.line_item_of_a_key",
    ),
    Counterpart(
        "first",
        "session.scalars(statement.order_by(Course.id).limit(1)).first(); first() adds "
        "neither an order nor a LIMIT",
        ("first", "limit"),
        pair="options.oxen_with_shortest_and_longest_horns",
    ),
    Counterpart(
        "last",
        "no last(): the reverse order with desc(), limit(1) and first()",
        ("desc", "limit"),
        pair="options.first_and_last_herd",
    ),
    Counterpart(
        "latest",
        "order_by(Course.created.desc()).limit(1) with one(), which raises NoResultFound for "
        "no row",
        ("desc", "limit", "one"),
        pair="options.latest_and_earliest_order",
    ),
    Counterpart(
        "earliest",
        "order_by(Course.created).limit(1) with one(), which raises NoResultFound for no row",
        ("one", "limit"),
        pair="options.latest_and_earliest_order",
    ),
    Counterpart(
        "slice",
        "limit(10).offset(20), or slice(20, 30)",
        ("limit", "offset", "slice"),
        pair="academy.second_page_of_lessons",
    ),
    Counterpart(
        "count",
        "session.scalar(select(func.count()).select_from(Course).where(...))",
        ("func.count",),
        pair="academy.count_before_and_after_saving",
    ),
    Counterpart(
        "exists",
        "session.scalar(select(exists().where(Course.level == level)))",
        ("exists",),
        pair="academy.lessons_counted_and_materials_seen",
    ),
    Counterpart(
        "in_bulk",
        "{course.id: course for course in "
        "session.scalars(select(Course).where(Course.id.in_(ids)))}",
        ("in_",),
        near="__in",
    ),
    Counterpart(
        "iterator",
        "session.scalars(statement.execution_options(yield_per=1000)): batches from a "
        "server-side cursor",
        ("execution_options(yield_per=)",),
        near="all",
    ),
    Counterpart(
        "none",
        "where(false()): there is no none()",
        ("false",),
        near="filter",
    ),
    Counterpart(
        "get_object_or_404",
        "session.get(Course, key), and the web framework's 404 for None; Flask-SQLAlchemy "
        "has db.get_or_404()",
        ("session.get", "get_one", "one_or_none"),
        near="get(pk=)",
    ),
    Counterpart(
        "explain",
        'no method: session.execute(text("EXPLAIN SELECT ..."))',
        ("text",),
        near="cursor",
    ),
    # Columns, order, duplicates.
    Counterpart(
        "values",
        "session.execute(select(Course.name, Course.price)).mappings()",
        ("mappings", "execute"),
        pair="fields.full_row_of_every_field",
    ),
    Counterpart(
        "values_list",
        "session.execute(select(Course.name, Course.price)): each row is a named tuple",
        ("execute",),
        pair="multiple_parents.titles_and_headlines_of_reviews",
    ),
    Counterpart(
        "values_list(flat=)",
        "session.scalars(select(Course.name)): the first column of each row",
        ("scalars",),
        pair="options.horn_lengths",
    ),
    Counterpart(
        "values_list(named=)",
        "session.execute(select(Course.name, Course.price)): row.name works for all rows",
        ("execute",),
        near="values_list",
    ),
    Counterpart(
        "order_by",
        "order_by(Course.name, Course.price.desc())",
        ("order_by",),
        pair="academy.enrollments_best_rated_first",
    ),
    Counterpart(
        "Meta.ordering",
        "a collection has relationship(order_by=...); a select() has no default order, so "
        "each needs its order_by()",
        ("relationship(order_by=)", "order_by"),
        pair="options.oxen_by_horn_length",
    ),
    Counterpart(
        "reverse",
        "no reverse(): write the order again, with desc()",
        ("desc",),
        pair="academy.lessons_in_reverse_order",
    ),
    Counterpart(
        "asc",
        "Course.price.asc().nulls_last(); MariaDB has no NULLS LAST: "
        "order_by(Course.price.is_(None), Course.price)",
        ("asc", "nulls_last", "is_"),
        pair="academy.users_by_birth_unknown_last",
    ),
    Counterpart(
        "desc",
        "Course.price.desc().nulls_last(); MariaDB has no NULLS LAST: "
        "order_by(Course.price.is_(None), Course.price.desc())",
        ("desc", "nulls_last"),
        pair="academy.courses_by_name_backwards",
    ),
    Counterpart(
        "nulls_last",
        "Course.price.asc().nulls_last(); MariaDB has no NULLS LAST: "
        "order_by(Course.price.is_(None), Course.price)",
        ("nulls_last", "is_"),
        pair="academy.users_by_birth_unknown_last",
    ),
    Counterpart(
        "distinct",
        "select(Course.level).distinct(); DISTINCT ON is PostgreSQL's alone",
        ("distinct",),
        pair="academy.occupations_of_learners",
    ),
    Counterpart(
        "only",
        "options(load_only(Course.name)): the other columns are loaded when they are read",
        ("load_only",),
        pair="academy.courses_by_name_only",
    ),
    Counterpart(
        "defer",
        "options(defer(Course.syllabus)): the column is loaded when it is read",
        ("defer",),
        pair="academy.courses_without_cover_and_syllabus",
    ),
    Counterpart(
        "alias",
        "an expression in a variable, used in where() and left out of select()",
        ("where",),
        pair="methods.births_of_a_full_name",
    ),
    # Related objects.
    Counterpart(
        "select_related",
        "options(joinedload(Course.category)): a LEFT JOIN, or with innerjoin=True an INNER JOIN",
        ("joinedload", "contains_eager"),
        pair="academy.lessons_with_their_course",
    ),
    Counterpart(
        "prefetch_related",
        "options(selectinload(Course.lessons)): one more SELECT ... WHERE ... IN (...)",
        ("selectinload", "subqueryload"),
        pair="academy.courses_with_their_lessons",
    ),
    Counterpart(
        "Prefetch",
        "options(selectinload(Course.lessons.and_(Lesson.position < 3))), or "
        "contains_eager() with a join",
        ("selectinload", "contains_eager"),
        pair="academy.courses_with_their_live_learners",
    ),
    Counterpart(
        "Prefetch(queryset=)",
        "options(selectinload(Course.lessons.and_(Lesson.position < 3))), or "
        "contains_eager() with a join",
        ("selectinload", "contains_eager"),
        pair="academy.courses_with_their_live_learners",
    ),
    Counterpart(
        "Prefetch(to_attr=)",
        "no second attribute: options(selectinload(Course.lessons.and_(...))) fills the "
        "relationship itself with some of its objects",
        ("selectinload", "contains_eager"),
        pair="academy.courses_with_live_and_all_enrollments",
    ),
    Counterpart(
        "prefetch_related_objects",
        "a select() of the same objects with options(selectinload(...))",
        ("selectinload",),
        near="prefetch_related",
    ),
    Counterpart(
        "FOO_set",
        "a relationship() on the other class; it exists only if it is declared, with "
        "back_populates",
        ("relationship(back_populates=)",),
        pair="relationships.cars_of_audi",
    ),
    # Grouping.
    Counterpart(
        "annotate",
        "select(Course, "
        "func.count(Lesson.id)).outerjoin(Course.lessons).group_by(Course.id): rows of "
        "object and value; or a scalar_subquery()",
        ("group_by", "scalar_subquery", "over"),
        pair="academy.enrollments_per_course",
    ),
    Counterpart(
        "aggregate",
        "session.execute(select(func.count(), func.avg(Course.price))).one(): several values "
        "in one row",
        ("func.count", "func.sum", "func.min", "func.max", "func.avg"),
        pair="academy.first_and_last_day_of_birth",
    ),
    # Sets and SQL.
    Counterpart(
        "union",
        "union(select(...), select(...)); union_all() keeps duplicates",
        ("union",),
        pair="academy.addresses_of_all_who_teach_or_learn",
    ),
    Counterpart(
        "intersection",
        "intersect(select(...), select(...))",
        ("intersect",),
        pair="academy.addresses_of_all_who_teach_and_learn",
    ),
    Counterpart(
        "difference",
        "except_(select(...), select(...))",
        ("except_",),
        pair="academy.addresses_of_all_who_only_teach",
    ),
    Counterpart(
        "raw",
        'session.scalars(select(Course).from_statement(text("SELECT ...")))',
        ("from_statement",),
        pair="methods.people_by_raw_sql",
    ),
    Counterpart(
        "extra",
        "literal_column() in select(), text() in where()",
        ("literal_column", "text"),
        near="raw",
    ),
    Counterpart(
        "cursor",
        'session.execute(text("SELECT ... :name"), {"name": name}); session.connection() for '
        "the driver's SQL",
        ("text", "session.connection"),
        pair="methods.rows_as_dictionaries",
    ),
    Counterpart(
        "dates",
        'select(func.date_trunc("month", Course.created)).distinct() on PostgreSQL',
        ("func.date_trunc",),
        near="__year",
    ),
    # Managers and databases.
    Counterpart(
        "Manager",
        "no managers: functions or class methods that return a select(); "
        "with_loader_criteria() filters a class wherever it occurs",
        ("with_loader_criteria",),
        pair="options.living_documents",
    ),
    Counterpart(
        "get_queryset",
        "with_loader_criteria() in a do_orm_execute event, or a function that returns the select()",
        ("with_loader_criteria",),
        pair="options.soft_delete_letters",
    ),
    Counterpart(
        "as_manager",
        "functions that take a select() and return one with more where()",
        ("where",),
        pair="options.dahls_who_write",
    ),
    Counterpart(
        "using",
        "a Session for each engine, or Session(binds={Course: engine})",
        ("Session(binds=)", "Session"),
        pair="branches.rename_book_in_other_database",
    ),
)
