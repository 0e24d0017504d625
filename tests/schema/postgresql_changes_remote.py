"""Single changes to PostgreSQL foreign data, publications and subscriptions."""

from tests.schema.postgresql_changes import Change, change


def foreign_wrapper(clause: str, fact: str) -> Change:
    """Return a change to the foreign data wrapper."""
    return change(
        f"foreign data wrapper {clause}",
        f"ALTER FOREIGN DATA WRAPPER wrapper {clause}",
        f"foreign_data_wrapper.{fact} wrapper",
    )


def publication(clause: str, fact: str, since: int = 14, until: int = 99) -> Change:
    """Return a change to the publication."""
    return change(
        f"publication {clause}",
        f"ALTER PUBLICATION news {clause}",
        f"publication.{fact} news",
        since=since,
        until=until,
    )


def subscription(clause: str, fact: str, since: int = 14, until: int = 99) -> Change:
    """Return a change to the subscription."""
    return change(
        f"subscription {clause}",
        f"ALTER SUBSCRIPTION reader {clause}",
        f"subscription.{fact} reader",
        since=since,
        until=until,
    )


def catalogue(column: str, fact: str, since: int = 14, until: int = 99) -> Change:
    """Return a change to the subscription that can only be made outside a transaction."""
    return change(
        f"subscription with {column}",
        f"UPDATE pg_subscription SET {column}",
        f"subscription.{fact} reader",
        since=since,
        until=until,
    )


CHANGES = [
    change(
        "foreign data wrapper added",
        "CREATE FOREIGN DATA WRAPPER extra",
        "foreign_data_wrapper.exists extra",
    ),
    foreign_wrapper("OPTIONS (SET debug 'false')", "options"),
    change(
        "foreign data wrapper owner",
        "ALTER ROLE sbs_pg_bob SUPERUSER; ALTER FOREIGN DATA WRAPPER wrapper OWNER TO sbs_pg_bob",
        "foreign_data_wrapper.owner wrapper",
    ),
    foreign_wrapper("VALIDATOR postgresql_fdw_validator", "validator"),
    change(
        "foreign data wrapper handler",
        "UPDATE pg_foreign_data_wrapper SET fdwhandler = 'now'::regproc",
        "foreign_data_wrapper.handler wrapper",
    ),
    change(
        "foreign data wrapper privileges",
        "GRANT USAGE ON FOREIGN DATA WRAPPER wrapper TO sbs_pg_bob",
        "foreign_data_wrapper.privileges wrapper",
    ),
    change(
        "foreign data wrapper comment",
        "COMMENT ON FOREIGN DATA WRAPPER wrapper IS 'x'",
        "foreign_data_wrapper.comment wrapper",
    ),
    change(
        "server added",
        "CREATE SERVER extra FOREIGN DATA WRAPPER wrapper",
        "foreign_server.exists extra",
    ),
    change(
        "server type",
        "UPDATE pg_foreign_server SET srvtype = 'x'",
        "foreign_server.type elsewhere",
    ),
    change(
        "server version", "ALTER SERVER elsewhere VERSION '2'", "foreign_server.version elsewhere"
    ),
    change(
        "server option",
        "ALTER SERVER elsewhere OPTIONS (SET host 'two')",
        "foreign_server.options elsewhere",
    ),
    change(
        "server owner",
        "GRANT USAGE ON FOREIGN DATA WRAPPER wrapper TO sbs_pg_bob;"
        " ALTER SERVER elsewhere OWNER TO sbs_pg_bob",
        "foreign_data_wrapper.privileges wrapper",
        "foreign_server.owner elsewhere",
    ),
    change(
        "server privileges",
        "GRANT USAGE ON FOREIGN SERVER elsewhere TO sbs_pg_bob",
        "foreign_server.privileges elsewhere",
    ),
    change(
        "server comment", "COMMENT ON SERVER elsewhere IS 'x'", "foreign_server.comment elsewhere"
    ),
    change(
        "server of another wrapper",
        "DROP SERVER s; CREATE SERVER s FOREIGN DATA WRAPPER other",
        "foreign_server.wrapper s",
        given="CREATE FOREIGN DATA WRAPPER other; CREATE SERVER s FOREIGN DATA WRAPPER wrapper",
    ),
    change(
        "user mapping added",
        "CREATE USER MAPPING FOR PUBLIC SERVER elsewhere",
        "user_mapping.exists elsewhere.public",
    ),
    change(
        "user mapping option",
        "ALTER USER MAPPING FOR sbs_pg_alice SERVER elsewhere OPTIONS (SET user 'ally')",
        "user_mapping.options elsewhere.sbs_pg_alice",
    ),
    change(
        "user mapping password",
        "ALTER USER MAPPING FOR sbs_pg_alice SERVER elsewhere OPTIONS (SET password 'shout')",
        "user_mapping.options elsewhere.sbs_pg_alice",
    ),
    change("foreign table dropped", "DROP FOREIGN TABLE remote", "foreign_table.exists remote"),
    change(
        "foreign table server",
        "DROP FOREIGN TABLE remote; CREATE FOREIGN TABLE remote (id integer OPTIONS (far 'ID'))"
        " SERVER s OPTIONS (rows '5')",
        "foreign_table.server remote",
        given="CREATE SERVER s FOREIGN DATA WRAPPER wrapper",
    ),
    change(
        "foreign table option",
        "ALTER FOREIGN TABLE remote OPTIONS (SET rows '6')",
        "foreign_table.options remote",
    ),
    change(
        "foreign column option",
        "ALTER FOREIGN TABLE remote ALTER id OPTIONS (SET far 'No')",
        "column.foreign_options remote.id",
    ),
    change(
        "foreign column", "ALTER FOREIGN TABLE remote ADD name text", "column.exists remote.name"
    ),
    change(
        "foreign column not null",
        "ALTER FOREIGN TABLE remote ALTER id SET NOT NULL",
        "column.null remote.id",
    ),
    change(
        "foreign table column order",
        "DROP FOREIGN TABLE f; CREATE FOREIGN TABLE f (b integer, a integer) SERVER elsewhere",
        "foreign_table.columns f",
        given="CREATE FOREIGN TABLE f (a integer, b integer) SERVER elsewhere",
    ),
    change(
        "foreign table owner",
        "ALTER FOREIGN TABLE remote OWNER TO sbs_pg_bob",
        "foreign_table.owner remote",
    ),
    change(
        "foreign table comment",
        "COMMENT ON FOREIGN TABLE remote IS 'x'",
        "foreign_table.comment remote",
    ),
    change(
        "foreign table privileges",
        "GRANT SELECT ON remote TO sbs_pg_bob",
        "foreign_table.privileges remote",
    ),
    change(
        "foreign table inherits",
        "ALTER FOREIGN TABLE f INHERIT parent",
        "foreign_table.inherits f",
        given="CREATE FOREIGN TABLE f (a integer, b text, CONSTRAINT parent_a_check CHECK (a > 0))"
        " SERVER elsewhere",
    ),
    change(
        "foreign table as partition",
        "ALTER TABLE list ATTACH PARTITION f FOR VALUES IN (1)",
        "foreign_table.partition_of f",
        given="CREATE TABLE list (a integer) PARTITION BY LIST (a);"
        " CREATE FOREIGN TABLE f (a integer) SERVER elsewhere",
    ),
    change(
        "foreign table's row type comment",
        "COMMENT ON TYPE remote IS 'x'",
        "foreign_table.row_type_comment remote",
    ),
    change(
        "foreign table's row type privileges",
        "REVOKE USAGE ON TYPE remote FROM PUBLIC",
        "foreign_table.row_type_privileges remote",
    ),
    # Publications
    change("publication dropped", "DROP PUBLICATION news", "publication.exists news"),
    publication("ADD TABLE person", "tables"),
    publication("DROP TABLE club", "tables"),
    publication("SET TABLE club (id)", "tables", since=15),
    publication("SET TABLE club WHERE (id > 0)", "tables", since=15),
    publication("ADD TABLES IN SCHEMA billing", "schemas", since=15),
    publication("SET (publish = 'insert, update')", "operations"),
    publication("SET (publish_via_partition_root = true)", "via_partition_root"),
    publication("SET (publish_generated_columns = stored)", "generated_columns", since=18),
    change(
        "publication owner",
        "UPDATE pg_publication SET pubowner = 'sbs_pg_bob'::regrole",
        "publication.owner news",
    ),
    change("publication comment", "COMMENT ON PUBLICATION news IS 'x'", "publication.comment news"),
    change(
        "publication of all tables",
        "DROP PUBLICATION p; CREATE PUBLICATION p FOR ALL TABLES",
        "publication.all_tables p",
        given="CREATE PUBLICATION p",
    ),
    # Subscriptions
    change("subscription dropped", "DROP SUBSCRIPTION reader", "subscription.exists reader"),
    subscription("CONNECTION 'host=other dbname=x password=hush'", "connection"),
    subscription("CONNECTION 'host=nowhere dbname=x password=shout'", "connection"),
    subscription("SET PUBLICATION sport WITH (refresh = false)", "publications"),
    subscription("SET (slot_name = 'slot')", "slot"),
    subscription("SET (synchronous_commit = on)", "synchronous_commit"),
    subscription("SET (binary = true)", "binary"),
    subscription("SET (streaming = on)", "streaming", until=17),
    subscription("SET (streaming = off)", "streaming", since=18),
    subscription("SET (disable_on_error = true)", "disable_on_error", since=15),
    subscription("SET (password_required = false)", "password_required", since=16),
    subscription("SET (run_as_owner = true)", "run_as_owner", since=16),
    subscription("SET (origin = none)", "origin", since=16),
    catalogue("subenabled = true", "enabled"),
    catalogue("subtwophasestate = 'e'", "two_phase", since=15),
    catalogue("subfailover = true", "failover", since=17),
    change(
        "subscription owner",
        "UPDATE pg_subscription SET subowner = 'sbs_pg_bob'::regrole",
        "subscription.owner reader",
    ),
    change(
        "subscription comment",
        "COMMENT ON SUBSCRIPTION reader IS 'x'",
        "subscription.comment reader",
    ),
]
