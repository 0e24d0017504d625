"""Single changes to PostgreSQL indexes."""

from tests.schema.postgresql_changes import Change, change


def name_index(clause: str, *expected: str, since: int = 14) -> Change:
    """Return a change that drops the index on the name and creates it again with ``clause``."""
    return change(
        f"index {clause}",
        f"DROP INDEX person_name_idx; CREATE INDEX person_name_idx ON person {clause}",
        *(f"index.{fact} person.person_name_idx" for fact in expected),
        since=since,
    )


def born_index(clause: str, *expected: str, since: int = 14) -> Change:
    """Return a change that drops the partial unique index and creates it again."""
    return change(
        f"unique index {clause}",
        f"DROP INDEX person_born_idx; CREATE UNIQUE INDEX person_born_idx ON person {clause}",
        *(f"index.{fact} person.person_born_idx" for fact in expected),
        since=since,
    )


CHANGES = [
    change("index added", "CREATE INDEX extra ON person (id)", "index.exists person.extra"),
    change("index dropped", "DROP INDEX person_name_idx", "index.exists person.person_name_idx"),
    change(
        "index renamed",
        "ALTER INDEX person_name_idx RENAME TO extra",
        "index.exists person.person_name_idx",
        "index.exists person.extra",
    ),
    change(
        "index on another table",
        "DROP INDEX person_name_idx; CREATE INDEX person_name_idx ON club (name)",
        "index.exists person.person_name_idx",
        "index.exists club.person_name_idx",
    ),
    name_index("(email)", "keys"),
    name_index("(name, email)", "keys"),
    name_index("(name DESC)", "keys"),
    name_index("(name NULLS FIRST)", "keys"),
    name_index("(name DESC NULLS LAST)", "keys"),
    name_index('(name COLLATE "C")', "keys"),
    name_index("(name varchar_pattern_ops)", "keys"),
    name_index("(name text_pattern_ops)", "keys"),
    name_index("(upper(name))", "keys"),
    name_index("((name || ',)('))", "keys"),
    name_index("USING hash (name)", "method"),
    name_index("USING brin (name)", "method"),
    name_index("USING spgist (name)", "method"),
    name_index("(name) INCLUDE (email)", "include"),
    name_index("(name) WHERE name <> ''", "predicate"),
    name_index("(name) WITH (fillfactor = 50)", "options"),
    name_index("(name) WITH (deduplicate_items = off)", "options"),
    name_index("(name) TABLESPACE sbs_pg_space", "tablespace"),
    change(
        "index unique",
        "DROP INDEX person_name_idx; CREATE UNIQUE INDEX person_name_idx ON person (name)",
        "index.unique person.person_name_idx",
    ),
    born_index(
        "(born, name) NULLS NOT DISTINCT WHERE (mood = 'ok')", "nulls_not_distinct", since=15
    ),
    born_index("(name, born) WHERE (mood = 'ok')", "keys"),
    born_index("(born, name) WHERE (mood = 'sad')", "predicate"),
    born_index("(born, name)", "predicate"),
    born_index("(born) INCLUDE (name) WHERE (mood = 'ok')", "keys", "include"),
    change(
        "gin without fast update",
        "ALTER INDEX person_tags_idx SET (fastupdate = off)",
        "index.options person.person_tags_idx",
    ),
    change(
        "brin pages per range",
        "DROP INDEX brin; CREATE INDEX brin ON person USING brin (born) WITH (pages_per_range = 8)",
        "index.options person.brin",
        given="CREATE INDEX brin ON person USING brin (born)",
    ),
    change(
        "brin operator class",
        "DROP INDEX brin; CREATE INDEX brin ON person USING brin (born date_minmax_multi_ops)",
        "index.keys person.brin",
        given="CREATE INDEX brin ON person USING brin (born)",
    ),
    change(
        "operator class parameter",
        "DROP INDEX brin;"
        " CREATE INDEX brin ON person USING brin (born date_bloom_ops (n_distinct_per_range = 9))",
        "index.keys person.brin",
        given="CREATE INDEX brin ON person USING brin (born date_bloom_ops)",
    ),
    change(
        "gist operator class parameter",
        "DROP INDEX ts; CREATE INDEX ts ON person"
        " USING gist (to_tsvector('simple', email) tsvector_ops (siglen = 100))",
        "index.keys person.ts",
        given="CREATE INDEX ts ON person USING gist (to_tsvector('simple', email))",
    ),
    change(
        "operator class jsonb_path_ops",
        "DROP INDEX doc; CREATE INDEX doc ON person USING gin (doc jsonb_path_ops)",
        "index.keys person.doc",
        given="ALTER TABLE person ADD doc jsonb; CREATE INDEX doc ON person USING gin (doc)",
    ),
    change(
        "index expression statistics",
        "ALTER INDEX person_lower_idx ALTER COLUMN 1 SET STATISTICS 300",
        "index.statistics person.person_lower_idx",
    ),
    change(
        "invalid index",
        "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'person_name_idx'::regclass",
        "index.valid person.person_name_idx",
    ),
    change(
        "index comment",
        "COMMENT ON INDEX person_name_idx IS 'x'",
        "index.comment person.person_name_idx",
    ),
    change(
        "index of a materialized view",
        "DROP INDEX club_size_idx; CREATE INDEX club_size_idx ON club_size (club_id DESC)",
        "index.keys club_size.club_size_idx",
    ),
    change(
        "index of a partition attached",
        "ALTER INDEX event_idx ATTACH PARTITION event_2025_idx",
        "index.parent event_2025.event_2025_idx",
        "index.valid event.event_idx",
        given="CREATE INDEX event_idx ON ONLY event (id);"
        " CREATE INDEX event_2025_idx ON event_2025 (id)",
    ),
    change(
        "index on odd names",
        """DROP INDEX "i USING (" ; CREATE INDEX "i USING (" ON "t USING (" ("c)," DESC)""",
        "index.keys t USING (.i USING (",
        given="""CREATE TABLE "t USING (" ("c)," text);"""
        """ CREATE INDEX "i USING (" ON "t USING (" ("c),")""",
    ),
    change(
        "index of a partitioned table",
        "CREATE INDEX event_at_idx ON event (at)",
        "index.exists event.event_at_idx",
        "index.exists event_2025.event_2025_at_idx",
    ),
]
