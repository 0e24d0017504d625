"""Single changes to PostgreSQL primary keys, uniques, exclusions, checks and foreign keys."""

from tests.schema.postgresql_changes import Change, change


def again(kind: str, name: str, clause: str, *expected: str, since: int = 14) -> Change:
    """Return a change that drops a constraint of person and creates it again with ``clause``."""
    return change(
        f"{kind}: {clause}",
        f"ALTER TABLE person DROP CONSTRAINT {name}, ADD CONSTRAINT {name} {clause}",
        *(f"{kind}.{fact} person.{name}" for fact in expected),
        since=since,
    )


def primary_key(clause: str, *expected: str) -> Change:
    """Return a change to the primary key."""
    return again("primary_key", "person_pkey", clause, *expected)


def unique(clause: str, *expected: str, since: int = 14) -> Change:
    """Return a change to the unique constraint."""
    return again("unique", "person_email_key", clause, *expected, since=since)


def check(clause: str, *expected: str, since: int = 14) -> Change:
    """Return a change to the check."""
    return again("check", "person_score_check", clause, *expected, since=since)


def exclusion(clause: str, *expected: str) -> Change:
    """Return a change to the exclusion constraint."""
    return again("exclusion", "person_during_excl", clause, *expected)


def foreign_key(clause: str, *expected: str, since: int = 14) -> Change:
    """Return a change to the foreign key."""
    return again("foreign_key", "person_club_fk", f"FOREIGN KEY {clause}", *expected, since=since)


#: A table whose key columns are ranges, so that no extension is needed.
STAY = "CREATE TABLE stay (room int4range NOT NULL, at daterange NOT NULL, {key})"

FOREIGN = ("foreign_key.triggers person.person_club_fk",)

LATER = "DEFERRABLE INITIALLY DEFERRED"

CHANGES = [
    change(
        "primary key dropped",
        "ALTER TABLE person DROP CONSTRAINT person_pkey",
        "primary_key.exists person.person_pkey",
    ),
    change(
        "primary key renamed",
        "ALTER INDEX person_pkey RENAME TO person_key",
        "primary_key.exists person.person_pkey",
        "primary_key.exists person.person_key",
    ),
    primary_key("PRIMARY KEY (id, name)", "columns"),
    primary_key("PRIMARY KEY (id) INCLUDE (email)", "include"),
    primary_key("PRIMARY KEY (id) DEFERRABLE", "deferrable"),
    primary_key(f"PRIMARY KEY (id) {LATER}", "deferrable"),
    primary_key("PRIMARY KEY (id) WITH (fillfactor = 50)", "options"),
    primary_key("PRIMARY KEY (id) USING INDEX TABLESPACE sbs_pg_space", "tablespace"),
    change(
        "primary key comment",
        "COMMENT ON CONSTRAINT person_pkey ON person IS 'x'",
        "primary_key.comment person.person_pkey",
    ),
    change(
        "primary key's index comment",
        "COMMENT ON INDEX person_pkey IS 'x'",
        "primary_key.index_comment person.person_pkey",
    ),
    change(
        "primary key without overlaps",
        "ALTER TABLE stay DROP CONSTRAINT stay_pkey, ADD PRIMARY KEY (room, at WITHOUT OVERLAPS)",
        "primary_key.without_overlaps stay.stay_pkey",
        since=18,
        given=STAY.format(key="PRIMARY KEY (room, at)"),
    ),
    change(
        "unique without overlaps",
        "ALTER TABLE stay DROP CONSTRAINT stay_key,"
        " ADD CONSTRAINT stay_key UNIQUE (room, at WITHOUT OVERLAPS)",
        "unique.without_overlaps stay.stay_key",
        since=18,
        given=STAY.format(key="CONSTRAINT stay_key UNIQUE (room, at)"),
    ),
    change(
        "foreign key period",
        "ALTER TABLE stay DROP CONSTRAINT f, DROP CONSTRAINT stay_key,"
        " ADD CONSTRAINT stay_key UNIQUE (room, at WITHOUT OVERLAPS), ADD CONSTRAINT f"
        " FOREIGN KEY (room, PERIOD at) REFERENCES stay (room, PERIOD at)",
        "foreign_key.period stay.f",
        "unique.without_overlaps stay.stay_key",
        since=18,
        given=STAY.format(
            key="CONSTRAINT stay_key UNIQUE (room, at),"
            " CONSTRAINT f FOREIGN KEY (room, at) REFERENCES stay (room, at)",
        ),
    ),
    *(
        change(
            f"{kind} of a partition attached",
            "ALTER INDEX event_k ATTACH PARTITION event_2025_k",
            f"{kind}.parent event_2025.event_2025_k",
            f"{kind}.valid event.event_k",
            given=f"ALTER TABLE ONLY event ADD CONSTRAINT event_k {clause};"
            f" ALTER TABLE event_2025 ADD CONSTRAINT event_2025_k {clause}",
        )
        for kind, clause in (
            ("primary_key", "PRIMARY KEY (id, at)"),
            ("unique", "UNIQUE (id, at)"),
        )
    ),
    change(
        "exclusion of a partition detached",
        "ALTER TABLE event DETACH PARTITION event_2025",
        "table.partition_of event_2025",
        "exclusion.parent event_2025.event_2025_at_excl",
        since=17,
        given="ALTER TABLE event ADD CONSTRAINT event_k EXCLUDE (at WITH =)",
    ),
    *(
        change(
            f"triggers of a deferrable {kind} disabled",
            "ALTER TABLE club DISABLE TRIGGER ALL",
            f"{kind}.triggers club.k",
            *others,
            given=f"ALTER TABLE club {drop} ADD CONSTRAINT k {clause} DEFERRABLE",
        )
        for kind, clause, drop, others in (
            ("primary_key", "PRIMARY KEY (name)", "DROP CONSTRAINT club_pkey CASCADE,", ()),
            ("unique", "UNIQUE (name)", "", FOREIGN),
            ("exclusion", "EXCLUDE (name WITH =)", "", FOREIGN),
        )
    ),
    change(
        "primary key of a partition",
        "ALTER TABLE ONLY event ADD PRIMARY KEY (id, at);"
        " ALTER TABLE event_2025 ADD PRIMARY KEY (id, at)",
        "primary_key.exists event.event_pkey",
        "primary_key.exists event_2025.event_2025_pkey",
    ),
    change(
        "invalid primary key",
        "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'person_pkey'::regclass",
        "primary_key.valid person.person_pkey",
    ),
    change(
        "unique dropped",
        "ALTER TABLE person DROP CONSTRAINT person_email_key",
        "unique.exists person.person_email_key",
    ),
    unique("UNIQUE (email, name)", "columns"),
    unique("UNIQUE (name)", "columns"),
    unique("UNIQUE (email) INCLUDE (name)", "include"),
    unique("UNIQUE NULLS NOT DISTINCT (email)", "nulls_not_distinct", since=15),
    unique("UNIQUE (email) DEFERRABLE", "deferrable"),
    unique(f"UNIQUE (email) {LATER}", "deferrable"),
    unique("UNIQUE (email) WITH (fillfactor = 50)", "options"),
    unique("UNIQUE (email) USING INDEX TABLESPACE sbs_pg_space", "tablespace"),
    change(
        "unique comment",
        "COMMENT ON CONSTRAINT person_email_key ON person IS 'x'",
        "unique.comment person.person_email_key",
    ),
    change(
        "unique's index comment",
        "COMMENT ON INDEX person_email_key IS 'x'",
        "unique.index_comment person.person_email_key",
    ),
    change(
        "invalid unique",
        "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'person_email_key'::regclass",
        "unique.valid person.person_email_key",
    ),
    change(
        "unique as index only",
        "ALTER TABLE person DROP CONSTRAINT person_email_key;"
        " CREATE UNIQUE INDEX person_email_key ON person (email)",
        "unique.exists person.person_email_key",
        "index.exists person.person_email_key",
    ),
    # Exclusions
    change(
        "exclusion dropped",
        "ALTER TABLE person DROP CONSTRAINT person_during_excl",
        "exclusion.exists person.person_during_excl",
    ),
    exclusion("EXCLUDE USING gist (during WITH =)", "keys"),
    exclusion("EXCLUDE USING spgist (during WITH &&)", "method"),
    exclusion("EXCLUDE USING gist (during WITH &&) INCLUDE (name)", "include"),
    exclusion("EXCLUDE USING gist (during WITH &&) WHERE (id > 0)", "predicate"),
    exclusion("EXCLUDE USING gist (during WITH &&) DEFERRABLE", "deferrable"),
    exclusion("EXCLUDE USING gist (during WITH &&) WITH (fillfactor = 50)", "options"),
    exclusion(
        "EXCLUDE USING gist (during WITH &&) USING INDEX TABLESPACE sbs_pg_space", "tablespace"
    ),
    change(
        "exclusion comment",
        "COMMENT ON CONSTRAINT person_during_excl ON person IS 'x'",
        "exclusion.comment person.person_during_excl",
    ),
    change(
        "exclusion's index comment",
        "COMMENT ON INDEX person_during_excl IS 'x'",
        "exclusion.index_comment person.person_during_excl",
    ),
    change(
        "invalid exclusion",
        "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'person_during_excl'::regclass",
        "exclusion.valid person.person_during_excl",
    ),
    # Checks
    change(
        "check added",
        "ALTER TABLE person ADD CONSTRAINT named CHECK (name <> '')",
        "check.exists person.named",
    ),
    change(
        "check renamed",
        "ALTER TABLE person RENAME CONSTRAINT person_score_check TO positive",
        "check.exists person.person_score_check",
        "check.exists person.positive",
    ),
    check("CHECK (score > 0)", "expression"),
    check("CHECK (score >= 0 AND id > 0)", "expression"),
    check("CHECK (score >= 0) NOT VALID", "validated"),
    check("CHECK (score >= 0) NO INHERIT", "no_inherit"),
    check("CHECK (score >= 0) NOT ENFORCED", "enforced", since=18),
    change(
        "check comment",
        "COMMENT ON CONSTRAINT person_score_check ON person IS 'x'",
        "check.comment person.person_score_check",
    ),
    # Foreign keys
    change(
        "foreign key added",
        "ALTER TABLE person ADD CONSTRAINT both_fk FOREIGN KEY (club_id, club_city)"
        " REFERENCES club (id, city)",
        "foreign_key.exists person.both_fk",
    ),
    change(
        "foreign key dropped",
        "ALTER TABLE person DROP CONSTRAINT person_club_fk",
        "foreign_key.exists person.person_club_fk",
    ),
    foreign_key(
        f"(club_id, club_city) REFERENCES club (id, city) {LATER}",
        "columns",
        "referenced_columns",
    ),
    foreign_key(f"(id) REFERENCES club (id) {LATER}", "columns"),
    foreign_key(f"(club_id) REFERENCES person (id) {LATER}", "references"),
    *(
        foreign_key(f"(club_id) REFERENCES club {event} {action} {LATER}", fact)
        for event, fact in (("ON DELETE", "on_delete"), ("ON UPDATE", "on_update"))
        for action in ("CASCADE", "RESTRICT", "SET NULL", "SET DEFAULT")
    ),
    foreign_key(
        f"(club_id) REFERENCES club ON DELETE SET NULL (club_id) {LATER}",
        "on_delete",
        "on_delete_columns",
        since=15,
    ),
    foreign_key(f"(club_id) REFERENCES club MATCH FULL {LATER}", "match"),
    foreign_key("(club_id) REFERENCES club", "deferrable"),
    foreign_key("(club_id) REFERENCES club DEFERRABLE", "deferrable"),
    foreign_key(f"(club_id) REFERENCES club {LATER} NOT VALID", "validated"),
    foreign_key(f"(club_id) REFERENCES club {LATER} NOT ENFORCED", "enforced", since=18),
    change(
        "foreign key renamed",
        "ALTER TABLE person RENAME CONSTRAINT person_club_fk TO fk",
        "foreign_key.exists person.person_club_fk",
        "foreign_key.exists person.fk",
    ),
    change(
        "foreign key comment",
        "COMMENT ON CONSTRAINT person_club_fk ON person IS 'x'",
        "foreign_key.comment person.person_club_fk",
    ),
    change(
        "foreign key's triggers disabled",
        "ALTER TABLE club DISABLE TRIGGER ALL",
        "foreign_key.triggers person.person_club_fk",
    ),
    change(
        "temporal keys",
        "CREATE TABLE extra (id int4range, during int4range,"
        " CONSTRAINT k PRIMARY KEY (id, during WITHOUT OVERLAPS),"
        " CONSTRAINT f FOREIGN KEY (id, PERIOD during) REFERENCES extra (id, PERIOD during))",
        "table.exists extra",
        since=18,
    ),
]
