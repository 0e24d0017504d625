"""Single changes to PostgreSQL functions, procedures, aggregates, event triggers and casts."""

from tests.schema.postgresql_changes import Change, change

PLUS = "plus(integer, integer)"
TOTAL = "total(integer)"


def plus(clause: str, fact: str) -> Change:
    """Return a change made by ``ALTER FUNCTION``."""
    return change(
        f"function {clause}", f"ALTER FUNCTION {PLUS} {clause}", f"function.{fact} {PLUS}"
    )


def total(clause: str, *expected: str) -> Change:
    """Return a change that drops the aggregate and creates it again."""
    return change(
        f"aggregate {clause}",
        f"DROP AGGREGATE {TOTAL}; CREATE AGGREGATE total(integer) ({clause})",
        *(f"aggregate.{fact} {TOTAL}" for fact in expected),
    )


BASE = "SFUNC = int4pl, STYPE = integer, INITCOND = '0'"
MOVING = "MSFUNC = int4pl, MINVFUNC = int4mi, MSTYPE = integer"

CHANGES = [
    change(
        "function added",
        "CREATE FUNCTION extra() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
        "function.exists extra()",
    ),
    change("function dropped", "DROP FUNCTION many()", "function.exists many()"),
    change(
        "function with other types",
        "DROP FUNCTION many(); CREATE FUNCTION many(mood) RETURNS SETOF integer"
        " LANGUAGE sql AS 'SELECT 1'",
        "function.exists many()",
        "function.exists many(public.mood)",
    ),
    change(
        "function body",
        "CREATE OR REPLACE FUNCTION plus(a integer, b integer DEFAULT 1) RETURNS integer"
        " LANGUAGE sql AS 'SELECT a  + b'",
        f"function.body {PLUS}",
    ),
    change(
        "function default",
        "CREATE OR REPLACE FUNCTION plus(a integer, b integer DEFAULT 2) RETURNS integer"
        " LANGUAGE sql AS 'SELECT a + b'",
        f"function.arguments {PLUS}",
    ),
    change(
        "function argument name",
        "DROP FUNCTION plus; CREATE FUNCTION plus(a integer, c integer DEFAULT 1) RETURNS integer"
        " LANGUAGE sql AS 'SELECT a + b'",
        f"function.arguments {PLUS}",
        given="SET LOCAL check_function_bodies = off",
    ),
    change(
        "function result",
        "DROP FUNCTION plus; CREATE FUNCTION plus(a integer, b integer DEFAULT 1) RETURNS bigint"
        " LANGUAGE sql AS 'SELECT a + b'",
        f"function.result {PLUS}",
    ),
    change(
        "function language",
        "CREATE OR REPLACE FUNCTION plus(a integer, b integer DEFAULT 1) RETURNS integer"
        " LANGUAGE plpgsql AS 'SELECT a + b'",
        f"function.language {PLUS}",
        given="SET LOCAL check_function_bodies = off",
    ),
    change(
        "standard body",
        "CREATE OR REPLACE FUNCTION plus(a integer, b integer DEFAULT 1) RETURNS integer"
        " LANGUAGE sql RETURN a + b",
        f"function.body {PLUS}",
    ),
    plus("IMMUTABLE", "volatility"),
    plus("STABLE", "volatility"),
    plus("STRICT", "strict"),
    plus("LEAKPROOF", "leakproof"),
    plus("PARALLEL SAFE", "parallel"),
    plus("COST 5", "cost"),
    plus("SECURITY DEFINER", "security_definer"),
    plus("SET work_mem = '1MB'", "settings"),
    plus("SET search_path = ''", "settings"),
    plus("OWNER TO sbs_pg_bob", "owner"),
    plus("SUPPORT generate_series_int4_support", "support"),
    change("function rows", "ALTER FUNCTION many() ROWS 7", "function.rows many()"),
    change(
        "function library",
        "CREATE OR REPLACE FUNCTION c() RETURNS language_handler LANGUAGE c"
        " AS 'plpgsql.so', 'plpgsql_call_handler'",
        "function.library c()",
        given="CREATE FUNCTION c() RETURNS language_handler LANGUAGE c"
        " AS '$libdir/plpgsql', 'plpgsql_call_handler'",
    ),
    change(
        "window function",
        "DROP FUNCTION w(); CREATE FUNCTION w() RETURNS bigint LANGUAGE internal WINDOW"
        " AS 'window_row_number'",
        "function.window w()",
        given="CREATE FUNCTION w() RETURNS bigint LANGUAGE internal AS 'window_row_number'",
    ),
    change(
        "function transform",
        "CREATE OR REPLACE FUNCTION t(integer) RETURNS integer TRANSFORM FOR TYPE integer"
        " LANGUAGE plain_sql AS 'BEGIN RETURN 1; END'",
        "function.transforms t(integer)",
        given="CREATE FUNCTION t(integer) RETURNS integer LANGUAGE plain_sql"
        " AS 'BEGIN RETURN 1; END'",
    ),
    change(
        "function privileges",
        f"REVOKE ALL ON FUNCTION {PLUS} FROM PUBLIC",
        f"function.privileges {PLUS}",
    ),
    change("function comment", f"COMMENT ON FUNCTION {PLUS} IS 'x'", f"function.comment {PLUS}"),
    # Procedures
    change("procedure dropped", "DROP PROCEDURE tidy", "procedure.exists tidy(integer)"),
    change(
        "procedure body",
        "CREATE OR REPLACE PROCEDURE tidy(days integer) LANGUAGE plpgsql AS 'BEGIN COMMIT; END'",
        "procedure.body tidy(integer)",
    ),
    change(
        "procedure default",
        "CREATE OR REPLACE PROCEDURE tidy(days integer = 1) LANGUAGE plpgsql AS 'BEGIN NULL; END'",
        "procedure.arguments tidy(integer)",
    ),
    change(
        "procedure language",
        "CREATE OR REPLACE PROCEDURE tidy(days integer) LANGUAGE sql AS 'BEGIN NULL; END'",
        "procedure.language tidy(integer)",
        given="SET LOCAL check_function_bodies = off",
    ),
    change(
        "procedure definer",
        "ALTER PROCEDURE tidy SECURITY DEFINER",
        "procedure.security_definer tidy(integer)",
    ),
    change(
        "procedure setting",
        "ALTER PROCEDURE tidy SET jit = off",
        "procedure.settings tidy(integer)",
    ),
    change(
        "procedure owner",
        "ALTER PROCEDURE tidy OWNER TO sbs_pg_bob",
        "procedure.owner tidy(integer)",
    ),
    change(
        "procedure comment", "COMMENT ON PROCEDURE tidy IS 'x'", "procedure.comment tidy(integer)"
    ),
    change(
        "procedure privileges",
        "GRANT EXECUTE ON PROCEDURE tidy TO sbs_pg_bob",
        "procedure.privileges tidy(integer)",
    ),
    # Aggregates
    change("aggregate dropped", f"DROP AGGREGATE {TOTAL}", f"aggregate.exists {TOTAL}"),
    total("SFUNC = int4mul, STYPE = integer, INITCOND = '0'", "state_function"),
    total("SFUNC = int4pl, STYPE = integer", "initial_state"),
    total(f"{BASE}, SSPACE = 9", "state_size"),
    total(f"{BASE}, FINALFUNC = int4abs", "final_function"),
    total(f"{BASE}, FINALFUNC_MODIFY = SHAREABLE", "final_modify"),
    total(f"{BASE}, COMBINEFUNC = int4pl", "combine_function"),
    total(f"{BASE}, PARALLEL = SAFE", "parallel"),
    total(
        f"{BASE}, {MOVING}",
        "moving_state_function",
        "moving_inverse_function",
        "moving_state_type",
        "moving_final_modify",
    ),
    *(
        change(
            f"moving aggregate {clause}",
            f"DROP AGGREGATE {TOTAL}; CREATE AGGREGATE {TOTAL} ({BASE}, {MOVING}, {clause})",
            f"aggregate.{fact} {TOTAL}",
            given=f"DROP AGGREGATE {TOTAL}; CREATE AGGREGATE {TOTAL} ({BASE}, {MOVING})",
        )
        for clause, fact in (
            ("MSSPACE = 8", "moving_state_size"),
            ("MINITCOND = '1'", "moving_initial_state"),
            ("MFINALFUNC = int4abs", "moving_final_function"),
            ("MFINALFUNC_MODIFY = SHAREABLE", "moving_final_modify"),
        )
    ),
    change(
        "aggregate state type and result",
        f"DROP AGGREGATE {TOTAL}; CREATE AGGREGATE {TOTAL}"
        " (SFUNC = int8_avg_text, STYPE = bigint, INITCOND = '0')",
        f"aggregate.state_type {TOTAL}",
        f"aggregate.result {TOTAL}",
        f"aggregate.state_function {TOTAL}",
        given="CREATE FUNCTION int8_avg_text(bigint, integer) RETURNS bigint LANGUAGE sql"
        " AS 'SELECT 1::bigint'",
    ),
    change(
        "aggregate final extra",
        f"DROP AGGREGATE {TOTAL}; CREATE AGGREGATE {TOTAL} ({BASE}, {MOVING}, FINALFUNC = fin,"
        " FINALFUNC_EXTRA, MFINALFUNC = fin, MFINALFUNC_EXTRA)",
        f"aggregate.final_extra {TOTAL}",
        f"aggregate.final_function {TOTAL}",
        f"aggregate.moving_final_extra {TOTAL}",
        f"aggregate.moving_final_function {TOTAL}",
        given="CREATE FUNCTION fin(integer, integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';"
        f" DROP AGGREGATE {TOTAL}; CREATE AGGREGATE {TOTAL} ({BASE}, {MOVING})",
    ),
    change(
        "aggregate serial functions",
        "DROP AGGREGATE s(numeric); CREATE AGGREGATE s(numeric) (SFUNC = numeric_avg_accum,"
        " STYPE = internal, FINALFUNC = numeric_avg, COMBINEFUNC = numeric_avg_combine,"
        " SERIALFUNC = numeric_avg_serialize, DESERIALFUNC = numeric_avg_deserialize)",
        "aggregate.serial_function s(numeric)",
        "aggregate.deserial_function s(numeric)",
        given="CREATE AGGREGATE s(numeric) (SFUNC = numeric_avg_accum, STYPE = internal,"
        " FINALFUNC = numeric_avg, COMBINEFUNC = numeric_avg_combine)",
    ),
    change(
        "aggregate sort operator",
        f"DROP AGGREGATE {TOTAL}; CREATE AGGREGATE {TOTAL} ({BASE}, SORTOP = >)",
        f"aggregate.sort_operator {TOTAL}",
    ),
    change(
        "aggregate variant",
        "UPDATE pg_aggregate SET aggkind = 'h'"
        " WHERE aggfnoid = 'o(integer, integer)'::regprocedure",
        "aggregate.variant o(integer, integer)",
        given="CREATE FUNCTION osum(integer, integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';"
        " CREATE AGGREGATE o(integer ORDER BY integer) (SFUNC = osum, STYPE = integer,"
        " FINALFUNC = int4pl)",
    ),
    change(
        "aggregate argument name",
        f"DROP AGGREGATE {TOTAL}; CREATE AGGREGATE total(value integer) ({BASE})",
        f"aggregate.arguments {TOTAL}",
    ),
    change(
        "aggregate owner",
        f"ALTER AGGREGATE {TOTAL} OWNER TO sbs_pg_bob",
        f"aggregate.owner {TOTAL}",
    ),
    change(
        "aggregate comment", f"COMMENT ON AGGREGATE {TOTAL} IS 'x'", f"aggregate.comment {TOTAL}"
    ),
    change(
        "aggregate privileges",
        f"REVOKE ALL ON FUNCTION {TOTAL} FROM PUBLIC",
        f"aggregate.privileges {TOTAL}",
    ),
    # Event triggers
    change("event trigger dropped", "DROP EVENT TRIGGER watched", "event_trigger.exists watched"),
    *(
        change(
            f"event trigger {clause}",
            f"DROP EVENT TRIGGER watched; CREATE EVENT TRIGGER watched {clause};"
            " ALTER EVENT TRIGGER watched DISABLE",
            f"event_trigger.{fact} watched",
            given="CREATE FUNCTION other() RETURNS event_trigger LANGUAGE plpgsql"
            " AS 'BEGIN NULL; END'",
        )
        for clause, fact in (
            ("ON ddl_command_start WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION watch()", "event"),
            ("ON ddl_command_end EXECUTE FUNCTION watch()", "tags"),
            (
                "ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION other()",
                "function",
            ),
        )
    ),
    change(
        "event trigger enabled",
        "ALTER EVENT TRIGGER watched ENABLE",
        "event_trigger.enabled watched",
    ),
    change(
        "event trigger owner",
        "ALTER ROLE sbs_pg_bob SUPERUSER; ALTER EVENT TRIGGER watched OWNER TO sbs_pg_bob",
        "event_trigger.owner watched",
    ),
    change(
        "event trigger comment",
        "COMMENT ON EVENT TRIGGER watched IS 'x'",
        "event_trigger.comment watched",
    ),
]
