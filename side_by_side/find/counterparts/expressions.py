"""Expressions, aggregates and functions of the database."""

from side_by_side.find.counterparts.counterpart import Counterpart

EXPRESSIONS = (
    Counterpart(
        "F",
        "a column is an expression as it is: update(Course).values(price=Course.price * 2)",
        ("update", "values", ">", "<"),
        pair="academy.swap_names_of_users",
    ),
    Counterpart(
        "Q",
        "or_(...), and_(...), not_(...), or |, & and ~ between conditions in parentheses",
        ("or_", "and_", "not_"),
        pair="academy.courses_free_or_in_computing",
    ),
    Counterpart(
        "Q |",
        "or_(Course.level == level, Course.price.is_(None))",
        ("or_",),
        pair="academy.courses_free_or_in_computing",
    ),
    Counterpart(
        "~Q",
        "not_(condition), or ~ before it; unlike Django's, it drops rows where the condition "
        "is NULL",
        ("not_", "~any", "is_not"),
        pair="academy.courses_free_or_of_two_days_at_most",
    ),
    Counterpart(
        "Subquery",
        "select(func.max(Lesson.id)).where(Lesson.course_id == Course.id).scalar_subquery()",
        ("scalar_subquery",),
        pair="academy.newest_learner_per_course",
    ),
    Counterpart(
        "OuterRef",
        "the outer column itself: a scalar_subquery() or exists() in where() or select() is "
        "correlated automatically",
        ("scalar_subquery", "exists", "any", "correlate"),
        pair="academy.newest_learner_per_course",
    ),
    Counterpart(
        "Exists",
        "exists().where(...), or over a relationship Course.lessons.any(...) and "
        "Course.category.has(...)",
        ("exists", "any", "has"),
        pair="academy.courses_with_a_good_rating",
    ),
    Counterpart(
        "~Exists",
        "~Course.lessons.any(...), or ~exists().where(...)",
        ("~any", "~has", "~exists"),
        pair="academy.instructors_without_courses",
    ),
    Counterpart(
        "Case",
        'case((Course.price == 0, "free"), else_="paid")',
        ("case",),
        pair="academy.enrollments_per_verdict",
    ),
    Counterpart(
        "When",
        'case((Course.price == 0, "free"), else_="paid"): each pair is a When',
        ("case",),
        pair="academy.enrollments_per_verdict",
    ),
    Counterpart(
        "Value",
        'literal("free"), or the plain value next to a column',
        ("literal",),
        pair="abstract.everybody_of_twenty",
    ),
    Counterpart(
        "Count",
        "func.count(Lesson.id) with group_by(); func.count() alone counts rows",
        ("func.count",),
        pair="academy.enrollments_per_course",
    ),
    Counterpart(
        "Count(distinct=)",
        "func.count(Lesson.id.distinct())",
        ("distinct",),
        pair="academy.lessons_and_materials_per_course",
    ),
    Counterpart(
        "Count(filter=)",
        "func.count(case((Lesson.position > 1, Lesson.id))), or "
        "func.count(Lesson.id).filter(...), which MariaDB does not have",
        ("case", "filter"),
        pair="academy.enrollments_three_quarters_done_per_course",
    ),
    Counterpart(
        "Sum",
        "func.sum(Course.price); NULL for no rows, as in Django",
        ("func.sum",),
        pair="academy.price_of_all_computing_courses",
    ),
    Counterpart(
        "Avg",
        "func.avg(Course.rating)",
        ("func.avg",),
        pair="academy.average_rating",
    ),
    Counterpart(
        "Min",
        "func.min(Course.price)",
        ("func.min",),
        pair="academy.first_and_last_day_of_birth",
    ),
    Counterpart(
        "Max",
        "func.max(Course.price)",
        ("func.max",),
        pair="academy.first_and_last_day_of_birth",
    ),
    Counterpart(
        "StdDev",
        "func.stddev_pop(Course.price); SQLite has none",
        ("func.stddev_pop",),
        near="Avg",
    ),
    Counterpart(
        "Coalesce",
        "func.coalesce(Course.nickname, Course.name)",
        ("func.coalesce",),
        near="Sum",
    ),
    Counterpart(
        "Concat",
        'Course.name + " " + Course.level: unlike in Django, a NULL makes it NULL; '
        "func.concat() of PostgreSQL skips NULL",
        ("func.concat",),
        near="alias",
    ),
    Counterpart(
        "Lower",
        "func.lower(Course.name)",
        ("func.lower",),
        pair="academy.courses_by_name_backwards",
    ),
    Counterpart(
        "Upper",
        "func.upper(Course.name)",
        ("func.upper",),
        near="Lower",
    ),
    Counterpart(
        "Length",
        "func.char_length(Course.name); func.length() counts bytes on MariaDB",
        ("func.char_length", "func.length"),
        near="Lower",
    ),
    Counterpart(
        "Trim",
        "func.trim(Course.name)",
        ("func.trim",),
        near="Lower",
    ),
    Counterpart(
        "Substr",
        "func.substr(Course.name, 1, 3)",
        ("func.substr",),
        near="Lower",
    ),
    Counterpart(
        "Replace",
        'func.replace(Course.name, "a", "b")',
        ("func.replace",),
        near="Lower",
    ),
    Counterpart(
        "Cast",
        "cast(Course.price, Integer)",
        ("cast",),
        near="Lower",
    ),
    Counterpart(
        "Now",
        "func.now()",
        ("func.now",),
        near="db_default",
    ),
    Counterpart(
        "Greatest",
        "func.greatest(a, b); on SQLite func.max(a, b)",
        ("func.greatest", "func.max"),
        near="Max",
    ),
    Counterpart(
        "Least",
        "func.least(a, b); on SQLite func.min(a, b)",
        ("func.least", "func.min"),
        near="Min",
    ),
    Counterpart(
        "NullIf",
        "func.nullif(Course.price, 0)",
        ("func.nullif",),
        near="Case",
    ),
    Counterpart(
        "Round",
        "func.round(Course.price, 2)",
        ("func.round",),
        near="Avg",
    ),
    Counterpart(
        "Func",
        "func.any_name(Course.name): func makes a call of every name",
        ("func",),
        near="Lower",
    ),
    Counterpart(
        "ExpressionWrapper",
        "type_coerce(expression, Numeric): the result type, without a CAST in SQL",
        ("type_coerce", "cast"),
        near="F",
    ),
    Counterpart(
        "TruncMonth",
        'func.date_trunc("month", Course.created) on PostgreSQL; func.strftime("%Y-%m-01", '
        "...) on SQLite",
        ("func.date_trunc",),
        near="__month",
    ),
    Counterpart(
        "TruncDate",
        "func.date(Course.created), or cast(Course.created, Date) on PostgreSQL",
        ("func.date", "cast"),
        near="__month",
    ),
    Counterpart(
        "ExtractYear",
        'extract("year", Course.created)',
        ("extract",),
        near="__year",
    ),
    Counterpart(
        "Window",
        "func.rank().over(partition_by=Course.level, order_by=Course.price.desc())",
        ("over",),
        pair="academy.ranks_of_ratings_per_course",
    ),
    Counterpart(
        "RowNumber",
        "func.row_number().over(order_by=Course.price)",
        ("func.row_number",),
        near="Rank",
    ),
    Counterpart(
        "Rank",
        "func.rank().over(order_by=Course.price)",
        ("func.rank",),
        pair="academy.ranks_of_ratings_per_course",
    ),
    Counterpart(
        "Lag",
        "func.lag(Course.price).over(order_by=Course.created)",
        ("func.lag",),
        near="Window",
    ),
    Counterpart(
        "ArrayAgg",
        "func.array_agg(Lesson.title), on PostgreSQL",
        ("func.array_agg", "array_agg"),
        pair="warehouse.different_crates_of_products",
    ),
    Counterpart(
        "StringAgg",
        'func.aggregate_strings(Lesson.title, ", "), which renders each database\'s own function',
        ("func.aggregate_strings", "func.string_agg"),
        pair="warehouse.notes_of_products",
    ),
    Counterpart(
        "JSONArray",
        "func.json_array(Course.id, Course.name); on PostgreSQL func.jsonb_build_array()",
        ("func.json_array", "func.jsonb_build_array"),
        pair="documents.loans_as_arrays",
    ),
    Counterpart(
        "KT",
        'Course.syllabus["weeks"].as_string(), or as_integer(), as_float() and others',
        ("as_string", "as_integer", "as_float", "as_numeric", "as_boolean"),
        pair="documents.cards_whose_city_is_written_in_capitals",
    ),
    Counterpart(
        "KeyTransform",
        'Course.syllabus["any text"].as_string(): brackets take every key',
        ("as_string",),
        pair="documents.values_of_odd_keys",
    ),
    Counterpart(
        "JSONObject",
        'func.json_object("name", Course.name); on PostgreSQL func.jsonb_build_object()',
        ("func.json_object", "func.jsonb_build_object"),
        near="JSONField",
    ),
    Counterpart(
        "FilteredRelation",
        "outerjoin(Course.lessons.and_(Lesson.position > 1)): the condition is part of ON",
        ("and_",),
        near="Prefetch",
    ),
    Counterpart(
        "Collate",
        'Course.name.collate("NOCASE")',
        ("collate",),
        near="__startswith",
    ),
    Counterpart(
        "SearchVector",
        'func.to_tsvector("english", Course.name).bool_op("@@")(query), on PostgreSQL',
        ("func.to_tsvector",),
        pair="warehouse.products_about_doors",
    ),
)
