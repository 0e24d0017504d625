"""For each rare kind of object: statements that create one, and nothing else.

In a database that is empty otherwise, so that nothing else lets the reader ask for the kind.
"""

_TABLE = "CREATE TABLE t (a integer, b integer)"
_FUNCTION = "CREATE FUNCTION f() RETURNS {} LANGUAGE plpgsql AS 'BEGIN END'"
_WRAPPER = "CREATE FOREIGN DATA WRAPPER w"
_SERVER = "CREATE SERVER s FOREIGN DATA WRAPPER w"
_EQUAL = "LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq"
_PARSER = "START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype"
_MEMBERS = "OPERATOR 1 =, FUNCTION 1 hashint4(integer)"
_NOWHERE = "connect = false, slot_name = NONE"

ALONE: dict[str, tuple[str, ...]] = {
    "access_method": ("CREATE ACCESS METHOD m TYPE INDEX HANDLER bthandler",),
    "aggregate": ("CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer)",),
    "cast": ("CREATE TYPE e AS ENUM ()", "CREATE CAST (e AS integer) WITH INOUT"),
    "collation": ('CREATE COLLATION plain FROM "C"',),
    "composite_type": ("CREATE TYPE pair AS (a integer)",),
    "conversion": ("CREATE CONVERSION c FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8",),
    "database_setting": ("ALTER DATABASE {database} SET work_mem = '8MB'",),
    "default_privileges": ("ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO public",),
    "domain": ("CREATE DOMAIN d AS integer",),
    "enum": ("CREATE TYPE e AS ENUM ()",),
    "event_trigger": (
        _FUNCTION.format("event_trigger"),
        "CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION f()",
    ),
    "exclusion": ("CREATE TABLE t (r int4range, EXCLUDE USING gist (r WITH &&))",),
    "extension_dependency": (
        _FUNCTION.format("trigger"),
        "ALTER FUNCTION f() DEPENDS ON EXTENSION plpgsql",
    ),
    "foreign_data_wrapper": (_WRAPPER,),
    "foreign_server": (_WRAPPER, _SERVER),
    "function": (_FUNCTION.format("trigger"),),
    "language": ("CREATE LANGUAGE l HANDLER plpgsql_call_handler",),
    "materialized_view": ("CREATE MATERIALIZED VIEW m AS SELECT 1 AS a",),
    "operator": (f"CREATE OPERATOR === ({_EQUAL})",),
    "operator_class": (f"CREATE OPERATOR CLASS o FOR TYPE integer USING hash AS {_MEMBERS}",),
    "operator_family": ("CREATE OPERATOR FAMILY o USING btree",),
    "policy": (_TABLE, "CREATE POLICY p ON t"),
    "publication": ("CREATE PUBLICATION p",),
    "range": ("CREATE TYPE span AS RANGE (SUBTYPE = integer)",),
    "rule": (_TABLE, "CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING"),
    "shell_operator": (f"CREATE OPERATOR === ({_EQUAL}, NEGATOR = =!=)",),
    "shell_type": ("CREATE TYPE later",),
    "statistics": (_TABLE, "CREATE STATISTICS s ON a, b FROM t"),
    "subscription": (
        f"CREATE SUBSCRIPTION s CONNECTION 'host=nowhere' PUBLICATION p WITH ({_NOWHERE})",
    ),
    "text_search_configuration": ("CREATE TEXT SEARCH CONFIGURATION c (COPY = simple)",),
    "text_search_dictionary": ("CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple)",),
    "text_search_parser": (f"CREATE TEXT SEARCH PARSER p ({_PARSER})",),
    "text_search_template": ("CREATE TEXT SEARCH TEMPLATE t (LEXIZE = dsimple_lexize)",),
    "transform": (
        "CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal))",
    ),
    "trigger": (
        _TABLE,
        _FUNCTION.format("trigger"),
        "CREATE TRIGGER r BEFORE INSERT ON t EXECUTE FUNCTION f()",
    ),
    "user_mapping": (_WRAPPER, _SERVER, "CREATE USER MAPPING FOR public SERVER s"),
    "view": ("CREATE VIEW v AS SELECT 1 AS a",),
    "view_column": ("CREATE VIEW v AS SELECT 1 AS a", "COMMENT ON COLUMN v.a IS 'one'"),
}
