"""Single changes to PostgreSQL schemas, tables, inheritance, partitions and sequences."""

from tests.schema.postgresql_changes import PARTITION_MADE_APART, change

CHANGES = [
    change("schema added", "CREATE SCHEMA extra", "schema.exists extra"),
    change("schema owner", "ALTER SCHEMA billing OWNER TO sbs_pg_bob", "schema.owner billing"),
    change("schema comment", "COMMENT ON SCHEMA billing IS 'x'", "schema.comment billing"),
    change("public schema comment", "COMMENT ON SCHEMA public IS NULL", "schema.comment public"),
    change(
        "schema privileges",
        "GRANT USAGE ON SCHEMA billing TO sbs_pg_alice",
        "schema.privileges billing",
    ),
    change(
        "table added",
        "CREATE TABLE extra (id serial)",
        "table.exists extra",
        "sequence.exists extra_id_seq",
    ),
    change("table dropped", "DROP TABLE stranger", "table.exists stranger"),
    change(
        "table renamed",
        "ALTER TABLE stranger RENAME TO strange",
        "table.exists stranger",
        "table.exists strange",
    ),
    change(
        "table moved to a schema",
        "ALTER TABLE stranger SET SCHEMA billing",
        "table.exists stranger",
        "table.exists billing.stranger",
    ),
    change("table owner", "ALTER TABLE stranger OWNER TO sbs_pg_bob", "table.owner stranger"),
    change("table comment", "COMMENT ON TABLE person IS 'x'", "table.comment person"),
    change("table unlogged", "ALTER TABLE stranger SET UNLOGGED", "table.persistence stranger"),
    change(
        "table with identity unlogged",
        "ALTER TABLE person SET UNLOGGED",
        "table.persistence person",
    ),
    change("table option", "ALTER TABLE club SET (fillfactor = 70)", "table.options club"),
    change(
        "table autovacuum", "ALTER TABLE club SET (autovacuum_enabled = off)", "table.options club"
    ),
    change(
        "table parallel workers",
        "ALTER TABLE club SET (parallel_workers = 2)",
        "table.options club",
    ),
    change(
        "toast option",
        "ALTER TABLE club SET (toast.autovacuum_enabled = off)",
        "table.toast_options club",
    ),
    change(
        "table tablespace",
        "ALTER TABLE club SET TABLESPACE sbs_pg_space",
        "table.tablespace club",
    ),
    change(
        "table access method",
        "ALTER TABLE club SET ACCESS METHOD heap_too",
        "table.access_method club",
        since=15,
    ),
    change(
        "replica identity full",
        "ALTER TABLE club REPLICA IDENTITY FULL",
        "table.replica_identity club",
    ),
    change(
        "replica identity nothing",
        "ALTER TABLE club REPLICA IDENTITY NOTHING",
        "table.replica_identity club",
    ),
    change(
        "replica identity index",
        "ALTER TABLE club REPLICA IDENTITY USING INDEX club_pkey",
        "table.replica_identity club",
    ),
    change("row security", "ALTER TABLE club ENABLE ROW LEVEL SECURITY", "table.row_security club"),
    change(
        "row security forced",
        "ALTER TABLE club FORCE ROW LEVEL SECURITY",
        "table.row_security_forced club",
    ),
    change(
        "clustered on", "ALTER TABLE person CLUSTER ON person_name_idx", "table.clustered_on person"
    ),
    change(
        "table privilege granted", "GRANT INSERT ON club TO sbs_pg_bob", "table.privileges club"
    ),
    change(
        "table privilege revoked",
        "REVOKE SELECT ON club FROM sbs_pg_alice",
        "table.privileges club",
    ),
    change(
        "grant option",
        "GRANT SELECT ON club TO sbs_pg_alice WITH GRANT OPTION",
        "table.privileges club",
    ),
    change("privilege to public", "GRANT SELECT ON person TO PUBLIC", "table.privileges person"),
    change(
        "owner's own privileges",
        "REVOKE ALL ON person FROM CURRENT_USER",
        "table.privileges person",
    ),
    change(
        "grantor",
        "SET LOCAL ROLE sbs_pg_bob; RESET ROLE; GRANT UPDATE ON person TO sbs_pg_alice",
        "table.privileges person",
    ),
    change("not of a type", "ALTER TABLE of_address NOT OF", "table.of_type of_address"),
    # Inheritance
    change(
        "inherit",
        "ALTER TABLE stranger INHERIT parent",
        "table.inherits stranger",
    ),
    change("no inherit", "ALTER TABLE child NO INHERIT parent", "table.inherits child"),
    change(
        "declared as well",
        "DROP TABLE child; CREATE TABLE child (a integer, c integer) INHERITS (parent)",
        "table.inherits child",
    ),
    change(
        "check declared as well",
        "ALTER TABLE child ADD CONSTRAINT parent_a_check CHECK (a > 0)",
        "table.inherits child",
    ),
    change(
        "column added to a parent",
        "ALTER TABLE parent ADD COLUMN d integer",
        "column.exists parent.d",
        "column.exists child.d",
    ),
    change(
        "column order",
        "DROP TABLE stranger; CREATE TABLE stranger (b text, a integer,"
        " CONSTRAINT parent_a_check CHECK (a > 0))",
        "table.columns stranger",
    ),
    # Partitions
    change(
        "partition attached",
        "ALTER TABLE event ATTACH PARTITION event_2026"
        " FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')",
        "table.partition_of event_2026",
    ),
    change(
        "partition detached",
        "ALTER TABLE event DETACH PARTITION event_2025",
        "table.partition_of event_2025",
    ),
    change(
        "partition bound",
        "ALTER TABLE event DETACH PARTITION event_2025; ALTER TABLE event"
        " ATTACH PARTITION event_2025 FOR VALUES FROM ('2025-01-01') TO ('2025-12-31')",
        "table.partition_of event_2025",
    ),
    change(
        "partition detach pending",
        "UPDATE pg_inherits SET inhdetachpending = true WHERE inhrelid = 'event_2025'::regclass",
        "table.partition_of event_2025",
    ),
    change(
        "table's row type comment",
        "COMMENT ON TYPE club IS 'x'",
        "table.row_type_comment club",
    ),
    change(
        "table's row type privileges",
        "REVOKE USAGE ON TYPE club FROM PUBLIC",
        "table.row_type_privileges club",
    ),
    change(
        "partition made apart",
        PARTITION_MADE_APART,
        "column.not_null_name event_2025.id",
        "column.not_null_name event_2025.at",
        since=18,
    ),
    change(
        "default partition",
        "ALTER TABLE event ATTACH PARTITION event_2026 DEFAULT",
        "table.partition_of event_2026",
    ),
    change(
        "partition added",
        "CREATE TABLE event_2027 PARTITION OF event"
        " FOR VALUES FROM ('2027-01-01') TO ('2028-01-01')",
        "table.exists event_2027",
    ),
    change(
        "partition key",
        "DROP TABLE event; CREATE TABLE event (id integer NOT NULL, at date NOT NULL)"
        " PARTITION BY RANGE (at, id); CREATE TRIGGER stamp_event AFTER INSERT ON event"
        " FOR EACH ROW EXECUTE FUNCTION stamp(); CREATE TABLE event_2025 PARTITION OF event"
        " FOR VALUES FROM ('2025-01-01', 0) TO ('2026-01-01', 0)",
        "table.partition_by event",
        "table.partition_of event_2025",
    ),
    change(
        "partition strategy",
        "DROP TABLE event; CREATE TABLE event (id integer NOT NULL, at date NOT NULL)"
        " PARTITION BY HASH (at); CREATE TRIGGER stamp_event AFTER INSERT ON event"
        " FOR EACH ROW EXECUTE FUNCTION stamp(); CREATE TABLE event_2025 PARTITION OF event"
        " FOR VALUES WITH (MODULUS 2, REMAINDER 0)",
        "table.partition_by event",
        "table.partition_of event_2025",
    ),
    # Sequences
    change("sequence added", "CREATE SEQUENCE extra", "sequence.exists extra"),
    change("sequence type", "ALTER SEQUENCE ticket AS integer", "sequence.type ticket"),
    change("sequence start", "ALTER SEQUENCE ticket START 5", "sequence.start ticket"),
    change("sequence increment", "ALTER SEQUENCE ticket INCREMENT 10", "sequence.increment ticket"),
    change("sequence downwards", "ALTER SEQUENCE ticket INCREMENT -1", "sequence.increment ticket"),
    change("sequence min", "ALTER SEQUENCE ticket MINVALUE 0", "sequence.min ticket"),
    change("sequence max", "ALTER SEQUENCE ticket MAXVALUE 1000", "sequence.max ticket"),
    change("sequence cache", "ALTER SEQUENCE ticket CACHE 20", "sequence.cache ticket"),
    change("sequence cycle", "ALTER SEQUENCE ticket CYCLE", "sequence.cycle ticket"),
    change(
        "sequence owned by", "ALTER SEQUENCE ticket OWNED BY club.id", "sequence.owned_by ticket"
    ),
    change(
        "sequence owned by none",
        "ALTER SEQUENCE person_serial_no_seq OWNED BY NONE",
        "sequence.owned_by person_serial_no_seq",
    ),
    change("sequence owner", "ALTER SEQUENCE ticket OWNER TO sbs_pg_bob", "sequence.owner ticket"),
    change("sequence comment", "COMMENT ON SEQUENCE ticket IS 'x'", "sequence.comment ticket"),
    change(
        "sequence privileges",
        "GRANT USAGE ON SEQUENCE ticket TO sbs_pg_bob",
        "sequence.privileges ticket",
    ),
    change(
        "sequence unlogged",
        "ALTER SEQUENCE ticket SET UNLOGGED",
        "sequence.persistence ticket",
        since=15,
    ),
    change(
        "sequence renamed",
        "ALTER SEQUENCE ticket RENAME TO tickets",
        "sequence.exists ticket",
        "sequence.exists tickets",
    ),
    # Extended statistics
    change(
        "statistics added",
        "CREATE STATISTICS more ON name, email FROM person",
        "statistics.exists person.more",
    ),
    change(
        "statistics kinds",
        "DROP STATISTICS person_stats;"
        " CREATE STATISTICS person_stats (ndistinct) ON name, born FROM person",
        "statistics.kinds person.person_stats",
    ),
    change(
        "statistics columns",
        "DROP STATISTICS person_stats;"
        " CREATE STATISTICS person_stats (ndistinct, mcv) ON name, email FROM person",
        "statistics.columns person.person_stats",
    ),
    change(
        "statistics target of an object",
        "ALTER STATISTICS person_stats SET STATISTICS 50",
        "statistics.target person.person_stats",
    ),
    change(
        "statistics owner",
        "ALTER STATISTICS person_stats OWNER TO sbs_pg_bob",
        "statistics.owner person.person_stats",
    ),
    change(
        "statistics comment",
        "COMMENT ON STATISTICS person_stats IS 'x'",
        "statistics.comment person.person_stats",
    ),
]
