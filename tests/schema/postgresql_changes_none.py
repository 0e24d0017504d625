"""Statements that change nothing in a PostgreSQL schema: other spellings, recreation, use."""

from tests.schema.postgresql_changes import BASE, PARTITION_MADE_APART, Change, change


def statement(start: str) -> str:
    """Return the statement of the base schema that starts with this text."""
    at = BASE.index(start)
    return BASE[at : BASE.index(";\n", at)]


def recreate(kind: str, name: str, start: str) -> Change:
    """Return the statements that drop an object and create it again identically."""
    return change(f"{kind} {name} recreated", f"DROP {kind} {name}; {statement(start)}")


CHANGES = [
    change("nothing", "SELECT 1"),
    change("rows inserted", "INSERT INTO person (name) SELECT 'x' FROM generate_series(1, 50)"),
    change("rows analyzed", "INSERT INTO club (id) VALUES (1), (2); ANALYZE"),
    change("rows deleted", "INSERT INTO parent VALUES (1); DELETE FROM parent; TRUNCATE parent"),
    change("sequence moved", "SELECT nextval('ticket'), setval('billing.invoice_number', 900)"),
    change("identity moved", "ALTER TABLE person ALTER id RESTART WITH 70"),
    change("sequence restarted", "ALTER SEQUENCE ticket RESTART WITH 5"),
    change(
        "sequence defaults written out",
        "DROP SEQUENCE ticket; CREATE SEQUENCE ticket AS bigint"
        " INCREMENT BY 1 MINVALUE 1 NO MAXVALUE START WITH 1 CACHE 1 NO CYCLE OWNED BY NONE",
    ),
    change(
        "column dropped and added last",
        "ALTER TABLE person DROP serial_no, ADD serial_no integer;"
        " CREATE SEQUENCE person_serial_no_seq AS integer OWNED BY person.serial_no;"
        " ALTER TABLE person ALTER serial_no SET DEFAULT nextval('person_serial_no_seq')",
    ),
    change(
        "column added and dropped",
        "ALTER TABLE person ADD extra text; ALTER TABLE person DROP extra",
    ),
    change("null written out", "ALTER TABLE person ALTER email DROP NOT NULL"),
    change("not null set twice", "ALTER TABLE person ALTER name SET NOT NULL"),
    change(
        "not null dropped and set",
        "ALTER TABLE person ALTER name DROP NOT NULL, ALTER name SET NOT NULL",
    ),
    change("default null", "ALTER TABLE person ALTER email SET DEFAULT NULL"),
    change("default set again", "ALTER TABLE person ALTER score SET DEFAULT 0"),
    change("default with a cast", "ALTER TABLE person ALTER mood SET DEFAULT 'ok'::mood"),
    change("default spelled otherwise", "ALTER TABLE person ALTER noted SET DEFAULT (NOW ())"),
    change(
        "type by another name",
        "ALTER TABLE person ALTER noted TYPE timestamptz,"
        " ALTER serial_no TYPE int4, ALTER name TYPE character varying (50),"
        " ALTER score TYPE decimal(6, 2)",
    ),
    change(
        "default collation written out",
        'ALTER TABLE person ALTER name TYPE varchar(50) COLLATE "default"',
    ),
    change("default storage", "ALTER TABLE person ALTER email SET STORAGE EXTENDED"),
    change("default compression", "ALTER TABLE person ALTER email SET COMPRESSION default"),
    change("default statistics", "ALTER TABLE person ALTER email SET STATISTICS -1"),
    change(
        "attribute option reset",
        "ALTER TABLE person ALTER email SET (n_distinct = 5);"
        " ALTER TABLE person ALTER email RESET (n_distinct)",
    ),
    change(
        "table option reset",
        "ALTER TABLE club SET (fillfactor = 50); ALTER TABLE club RESET (fillfactor)",
    ),
    change(
        "options in another order",
        "ALTER TABLE t RESET (fillfactor); ALTER TABLE t SET (fillfactor = 50)",
        given="CREATE TABLE t () WITH (fillfactor = 50, parallel_workers = 2)",
    ),
    change("default tablespace", "ALTER TABLE club SET TABLESPACE pg_default"),
    change("default access method", "ALTER TABLE club SET ACCESS METHOD heap", since=15),
    change("default replica identity", "ALTER TABLE club REPLICA IDENTITY DEFAULT"),
    change(
        "no row security",
        "ALTER TABLE club DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY",
    ),
    change("table rewritten", "ALTER TABLE person SET UNLOGGED; ALTER TABLE person SET LOGGED"),
    change("table clustered on none", "ALTER TABLE person SET WITHOUT CLUSTER"),
    recreate("TABLE", "stranger", "CREATE TABLE stranger"),
    recreate("TABLE", "billing.invoice", "CREATE TABLE billing.invoice"),
    change(
        "tables made in another order",
        'DROP TABLE stranger, "Odd.Name"; CREATE TABLE "Odd.Name" (id integer, "a.b" text); '
        + statement("CREATE TABLE stranger"),
    ),
    change(
        "renamed and back", "ALTER TABLE stranger RENAME TO x; ALTER TABLE x RENAME TO stranger"
    ),
    change(
        "owner and back",
        "ALTER TABLE club OWNER TO sbs_pg_bob; ALTER TABLE club OWNER TO CURRENT_USER",
    ),
    change(
        "default privileges written out",
        "GRANT ALL ON person TO CURRENT_USER; GRANT EXECUTE ON FUNCTION many() TO PUBLIC;"
        " GRANT USAGE ON TYPE mood TO PUBLIC; GRANT USAGE ON SEQUENCE ticket TO CURRENT_USER",
    ),
    change(
        "privileges granted and revoked",
        "GRANT SELECT ON person TO sbs_pg_bob; REVOKE SELECT ON person FROM sbs_pg_bob;"
        " GRANT SELECT (name) ON person TO sbs_pg_bob; REVOKE ALL (name) ON person FROM sbs_pg_bob",
    ),
    change(
        "privileges in another order",
        "REVOKE ALL ON t FROM sbs_pg_alice; GRANT SELECT ON t TO sbs_pg_alice",
        given="CREATE TABLE t (); GRANT SELECT ON t TO sbs_pg_alice;"
        " GRANT SELECT ON t TO sbs_pg_bob",
    ),
    change(
        "comment set and dropped", "COMMENT ON TABLE person IS 'x'; COMMENT ON TABLE person IS ''"
    ),
    change(
        "primary key recreated",
        "ALTER TABLE person DROP CONSTRAINT person_pkey,"
        " ADD CONSTRAINT person_pkey PRIMARY KEY (id) NOT DEFERRABLE INITIALLY IMMEDIATE",
    ),
    change(
        "primary key from an index",
        "ALTER TABLE person DROP CONSTRAINT person_pkey;"
        " CREATE UNIQUE INDEX person_pkey ON person (id ASC NULLS LAST);"
        " ALTER TABLE person ADD CONSTRAINT person_pkey PRIMARY KEY USING INDEX person_pkey",
    ),
    change(
        "unique recreated",
        "ALTER TABLE person DROP CONSTRAINT person_email_key, ADD UNIQUE (email)",
    ),
    change(
        "nulls distinct written out",
        "ALTER TABLE person DROP CONSTRAINT person_email_key, ADD UNIQUE NULLS DISTINCT (email)",
        since=15,
    ),
    change(
        "check spelled otherwise",
        "ALTER TABLE person DROP CONSTRAINT person_score_check,"
        " ADD CONSTRAINT person_score_check CHECK ((score)  >=  0)",
    ),
    change(
        "check validated later",
        "ALTER TABLE person DROP CONSTRAINT person_score_check,"
        " ADD CONSTRAINT person_score_check CHECK (score >= 0) NOT VALID;"
        " ALTER TABLE person VALIDATE CONSTRAINT person_score_check",
    ),
    change(
        "check enforced written out",
        "ALTER TABLE person DROP CONSTRAINT person_score_check,"
        " ADD CONSTRAINT person_score_check CHECK (score >= 0) ENFORCED",
        since=18,
    ),
    change(
        "foreign key defaults written out",
        "ALTER TABLE person DROP CONSTRAINT person_club_fk,"
        " ADD CONSTRAINT person_club_fk FOREIGN KEY (club_id) REFERENCES public.club (id)"
        " MATCH SIMPLE ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED",
    ),
    change(
        "foreign key altered and back",
        "ALTER TABLE person ALTER CONSTRAINT person_club_fk NOT DEFERRABLE;"
        " ALTER TABLE person ALTER CONSTRAINT person_club_fk DEFERRABLE INITIALLY DEFERRED",
    ),
    change(
        "foreign key validated later",
        "ALTER TABLE person DROP CONSTRAINT person_club_fk,"
        " ADD CONSTRAINT person_club_fk FOREIGN KEY (club_id) REFERENCES club"
        " DEFERRABLE INITIALLY DEFERRED NOT VALID;"
        " ALTER TABLE person VALIDATE CONSTRAINT person_club_fk",
    ),
    change(
        "triggers disabled and enabled",
        "ALTER TABLE club DISABLE TRIGGER ALL; ALTER TABLE club ENABLE TRIGGER ALL",
    ),
    change(
        "index defaults written out",
        "DROP INDEX person_name_idx;"
        ' CREATE INDEX person_name_idx ON public.person USING btree (name COLLATE "default"'
        " text_ops"
        " ASC NULLS LAST)",
    ),
    change("index reindexed", "REINDEX TABLE person"),
    change(
        "index predicate spelled otherwise",
        "DROP INDEX person_born_idx;"
        " CREATE UNIQUE INDEX person_born_idx ON person (born, name) WHERE mood = 'ok'::mood",
    ),
    change(
        "descending nulls first written out",
        "DROP INDEX i; CREATE INDEX i ON club (name DESC NULLS FIRST)",
        given="CREATE INDEX i ON club (name DESC)",
    ),
    change(
        "expression in parentheses",
        "DROP INDEX person_lower_idx; CREATE INDEX person_lower_idx ON person ((lower(email)))",
    ),
    change(
        "indexes made in another order",
        "DROP INDEX person_name_idx, person_tags_idx;"
        " CREATE INDEX person_tags_idx ON person USING gin (tags);"
        " CREATE INDEX person_name_idx ON person (name)",
    ),
    change("partition made and attached", PARTITION_MADE_APART, until=17),
    change(
        "view replaced by itself",
        statement("CREATE VIEW grown_up").replace("CREATE", "CREATE OR REPLACE"),
    ),
    change(
        "view spelled otherwise",
        "CREATE OR REPLACE VIEW grown_up AS select visitor.id,"
        " visitor.name from public.visitor where (born < date '2000-01-01')",
    ),
    change("view options written out", "ALTER VIEW grown_up SET (security_barrier = false)"),
    change(
        "view invoker written out", "ALTER VIEW grown_up SET (security_invoker = off)", since=15
    ),
    change(
        "view option spelled otherwise",
        "ALTER VIEW grown_up SET (security_barrier = 1)",
        given="ALTER VIEW grown_up SET (security_barrier)",
    ),
    change("materialized view refreshed", "REFRESH MATERIALIZED VIEW club_size"),
    recreate("RULE", "keep ON club", "CREATE RULE keep"),
    recreate("TRIGGER", "stamp_person ON person", "CREATE TRIGGER stamp_person"),
    recreate("POLICY", "own_rows ON person", "CREATE POLICY own_rows"),
    recreate("FUNCTION", "many()", "CREATE FUNCTION many"),
    recreate("PROCEDURE", "tidy(integer)", "CREATE PROCEDURE tidy"),
    recreate("AGGREGATE", "total(integer)", "CREATE AGGREGATE total"),
    recreate("STATISTICS", "person_stats", "CREATE STATISTICS person_stats"),
    recreate("COLLATION", "plain", "CREATE COLLATION plain"),
    recreate("TYPE", "span", "CREATE TYPE span"),
    recreate("CAST", "(mood AS integer)", "CREATE CAST"),
    recreate("OPERATOR CLASS", "int_class USING btree", "CREATE OPERATOR CLASS"),
    recreate("EXTENSION", "{extension}", "CREATE EXTENSION"),
    recreate("TEXT SEARCH CONFIGURATION", "search", "CREATE TEXT SEARCH CONFIGURATION"),
    recreate("FOREIGN TABLE", "remote", "CREATE FOREIGN TABLE"),
    recreate("PUBLICATION", "news", "CREATE PUBLICATION"),
    recreate("USER MAPPING", "FOR sbs_pg_alice SERVER elsewhere", "CREATE USER MAPPING"),
    change(
        "function defaults written out",
        "CREATE OR REPLACE FUNCTION many() RETURNS SETOF integer"
        " LANGUAGE sql VOLATILE CALLED ON NULL INPUT SECURITY INVOKER PARALLEL UNSAFE COST 100"
        " ROWS 1000 AS 'SELECT 1'",
    ),
    change("trigger enabled written out", "ALTER TABLE person ENABLE TRIGGER stamp_person"),
    change("policy roles written out", "ALTER POLICY own_rows ON person TO PUBLIC"),
    change(
        "enum made by adding",
        "DROP TYPE e; CREATE TYPE e AS ENUM ('a', 'c'); ALTER TYPE e ADD VALUE 'b' BEFORE 'c'",
        given="CREATE TYPE e AS ENUM ('a', 'b', 'c')",
    ),
    change(
        "domain check recreated",
        "ALTER DOMAIN zip DROP CONSTRAINT zip_filled;"
        " ALTER DOMAIN zip ADD CONSTRAINT zip_filled CHECK (VALUE <> '')",
    ),
    change("domain null written out", "ALTER DOMAIN zip DROP NOT NULL"),
    change(
        "temporary objects",
        "CREATE TEMPORARY TABLE person (id integer PRIMARY KEY);"
        " CREATE TEMPORARY SEQUENCE s; CREATE TEMPORARY VIEW v AS SELECT 1",
    ),
    change(
        "identity defaults written out",
        "ALTER TABLE person ALTER id DROP IDENTITY,"
        " ALTER id ADD GENERATED BY DEFAULT AS IDENTITY (START 1 INCREMENT 1 CACHE 1 NO CYCLE)",
    ),
    change(
        "identity of a long name",
        f"DROP TABLE {'t' * 40}; CREATE TABLE {'t' * 40}"
        f" ({'c' * 40} integer GENERATED ALWAYS AS IDENTITY (START 1) NOT NULL)",
        given=f"CREATE TABLE {'t' * 40} ({'c' * 40} integer GENERATED ALWAYS AS IDENTITY)",
    ),
    change(
        "default privileges granted and revoked",
        "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO sbs_pg_bob;"
        " ALTER DEFAULT PRIVILEGES REVOKE SELECT ON TABLES FROM sbs_pg_bob",
    ),
    change(
        "privileges on what is built in and back",
        "REVOKE EXECUTE ON FUNCTION pg_catalog.now() FROM PUBLIC;"
        " GRANT EXECUTE ON FUNCTION pg_catalog.now() TO PUBLIC",
    ),
    change(
        "foreign options in another order",
        "ALTER SERVER elsewhere OPTIONS (DROP host);"
        " ALTER SERVER elsewhere OPTIONS (ADD host 'one')",
        given="ALTER SERVER elsewhere OPTIONS (port '1')",
    ),
    change(
        "connection spelled otherwise",
        "ALTER SUBSCRIPTION reader CONNECTION 'postgresql://:hush@nowhere/x'",
    ),
]
