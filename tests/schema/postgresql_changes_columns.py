"""Single changes to PostgreSQL columns, their identities and NOT NULL constraints."""

from tests.schema.postgresql_changes import Change, change


def column(name: str, clause: str, *expected: str, since: int = 14) -> Change:
    """Return a change made by ``ALTER TABLE person ALTER COLUMN``."""
    return change(name, f"ALTER TABLE person ALTER COLUMN {clause}", *expected, since=since)


CHANGES = [
    change("column added", "ALTER TABLE person ADD extra text", "column.exists person.extra"),
    change("column dropped", "ALTER TABLE person DROP noted", "column.exists person.noted"),
    change(
        "column renamed",
        "ALTER TABLE person RENAME noted TO noticed",
        "column.exists person.noted",
        "column.exists person.noticed",
    ),
    change(
        "column first in another order",
        "DROP TABLE billing.invoice;"
        ' CREATE TABLE billing.invoice (total numeric, number integer, "Odd.Name" text)',
        "table.columns billing.invoice",
    ),
    column("length", "name TYPE varchar(60)", "column.type person.name"),
    column("no length", "name TYPE varchar", "column.type person.name"),
    column("varchar to text", "name TYPE text", "column.type person.name"),
    column("precision", "score TYPE numeric(7, 2)", "column.type person.score"),
    column("scale", "score TYPE numeric(6, 3)", "column.type person.score"),
    column("no precision", "score TYPE numeric", "column.type person.score"),
    column("array", "club_city TYPE text[] USING NULL", "column.type person.club_city"),
    column("without time zone", "noted TYPE timestamp", "column.type person.noted"),
    column("time precision", "noted TYPE timestamptz(3)", "column.type person.noted"),
    column("text to date", "club_city TYPE date USING NULL", "column.type person.club_city"),
    column("text to jsonb", "club_city TYPE jsonb USING NULL", "column.type person.club_city"),
    column("domain to its base", "zip TYPE varchar(10)", "column.type person.zip"),
    column("bigint to integer", "club_id TYPE integer", "column.type person.club_id"),
    column("not null", "email SET NOT NULL", "column.null person.email"),
    column("null", "name DROP NOT NULL", "column.null person.name"),
    column("default added", "email SET DEFAULT ''", "column.default person.email"),
    column("default changed", "score SET DEFAULT 1", "column.default person.score"),
    column("default dropped", "score DROP DEFAULT", "column.default person.score"),
    column(
        "default null is none", "score SET DEFAULT NULL::numeric", "column.default person.score"
    ),
    column(
        "default function", "noted SET DEFAULT clock_timestamp()", "column.default person.noted"
    ),
    column("default of an enum", "mood SET DEFAULT 'sad'", "column.default person.mood"),
    column("default with quotes", "email SET DEFAULT 'a  b'", "column.default person.email"),
    column("generated dropped", "loud DROP EXPRESSION", "column.generated person.loud"),
    change(
        "generated expression",
        "ALTER TABLE g DROP b; ALTER TABLE g ADD b integer GENERATED ALWAYS AS (a * 3) STORED",
        "column.generated g.b",
        given="CREATE TABLE g (a integer, b integer GENERATED ALWAYS AS (a * 2) STORED)",
    ),
    column(
        "generated expression set",
        "loud SET EXPRESSION AS (lower(email))",
        "column.generated person.loud",
        since=17,
    ),
    change(
        "stored to virtual",
        "ALTER TABLE g DROP b; ALTER TABLE g ADD b integer GENERATED ALWAYS AS (a * 2) VIRTUAL",
        "column.generated g.b",
        since=18,
        given="CREATE TABLE g (a integer, b integer GENERATED ALWAYS AS (a * 2) STORED)",
    ),
    change(
        "virtual",
        "ALTER TABLE billing.invoice ADD half numeric GENERATED ALWAYS AS (total / 2) VIRTUAL",
        "column.exists billing.invoice.half",
        since=18,
    ),
    change(
        "generated added in place",
        "DROP TABLE billing.invoice; CREATE TABLE billing.invoice (number integer,"
        ' total numeric GENERATED ALWAYS AS (number * 2) STORED, "Odd.Name" text)',
        "column.generated billing.invoice.total",
    ),
    column("collation", 'name TYPE varchar(50) COLLATE "C"', "column.collation person.name"),
    column("own collation", "name TYPE varchar(50) COLLATE plain", "column.collation person.name"),
    column("storage", "email SET STORAGE EXTERNAL", "column.storage person.email"),
    column("storage plain", "tags SET STORAGE PLAIN", "column.storage person.tags"),
    column("compression", "email SET COMPRESSION pglz", "column.compression person.email"),
    column("statistics", "email SET STATISTICS 200", "column.statistics person.email"),
    column("statistics none", "email SET STATISTICS 0", "column.statistics person.email"),
    column("attribute option", "email SET (n_distinct = -0.5)", "column.options person.email"),
    column(
        "inherited attribute option",
        "email SET (n_distinct_inherited = 5)",
        "column.options person.email",
    ),
    change(
        "column comment", "COMMENT ON COLUMN person.email IS 'x'", "column.comment person.email"
    ),
    change(
        "column privileges",
        "GRANT UPDATE (email) ON person TO sbs_pg_alice",
        "column.privileges person.email",
    ),
    # Identity
    column("identity always", "id SET GENERATED ALWAYS", "column.identity person.id"),
    column("identity dropped", "id DROP IDENTITY", "column.identity person.id"),
    change(
        "identity added",
        "ALTER TABLE club ALTER id ADD GENERATED BY DEFAULT AS IDENTITY",
        "column.identity club.id",
    ),
    change(
        "identity with options added",
        "ALTER TABLE club ALTER id ADD GENERATED ALWAYS AS IDENTITY (START 7)",
        "column.identity club.id",
        "column.identity_start club.id",
    ),
    column("identity start", "id SET START 100", "column.identity_start person.id"),
    column("identity increment", "id SET INCREMENT 5", "column.identity_increment person.id"),
    column(
        "identity min",
        "id SET MINVALUE 0",
        "column.identity_min person.id",
        "column.identity_start person.id",
    ),
    column("identity max", "id SET MAXVALUE 1000", "column.identity_max person.id"),
    column("identity cache", "id SET CACHE 10", "column.identity_cache person.id"),
    column("identity cycle", "id SET CYCLE", "column.identity_cycle person.id"),
    change(
        "identity sequence type",
        "ALTER SEQUENCE person_id_seq AS integer",
        "column.identity_type person.id",
    ),
    change(
        "identity sequence name",
        "ALTER SEQUENCE person_id_seq RENAME TO person_numbers",
        "column.identity_sequence person.id",
    ),
    change(
        "identity sequence comment",
        "COMMENT ON SEQUENCE person_id_seq IS 'x'",
        "column.identity_comment person.id",
    ),
    change(
        "identity sequence privileges",
        "GRANT USAGE ON SEQUENCE person_id_seq TO sbs_pg_alice",
        "column.identity_privileges person.id",
    ),
    change(
        "identity sequence unlogged",
        "ALTER SEQUENCE person_id_seq SET UNLOGGED",
        "column.identity_persistence person.id",
        since=15,
    ),
    # Named NOT NULL constraints
    change(
        "not null named",
        "ALTER TABLE person ADD CONSTRAINT must NOT NULL email",
        "column.null person.email",
        "column.not_null_name person.email",
        since=18,
    ),
    change(
        "not null renamed",
        "ALTER TABLE person RENAME CONSTRAINT person_name_not_null TO must",
        "column.not_null_name person.name",
        since=18,
    ),
    change(
        "not null not valid",
        "ALTER TABLE person ADD CONSTRAINT person_email_not_null NOT NULL email NOT VALID",
        "column.null person.email",
        "column.not_null_validated person.email",
        since=18,
    ),
    change(
        "not null no inherit",
        "ALTER TABLE parent ADD CONSTRAINT parent_b_not_null NOT NULL b NO INHERIT",
        "column.null parent.b",
        "column.not_null_no_inherit parent.b",
        since=18,
    ),
    change(
        "not null comment",
        "COMMENT ON CONSTRAINT person_name_not_null ON person IS 'x'",
        "column.not_null_comment person.name",
        since=18,
    ),
    change(
        "long names not null",
        f"CREATE TABLE {'t' * 50} ({'c' * 50} integer)",
        f"table.exists {'t' * 50}",
    ),
]
