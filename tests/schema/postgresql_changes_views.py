"""Single changes to PostgreSQL views, materialized views, rules, triggers and policies."""

from tests.schema.postgresql_changes import Change, change


def view(clause: str, *expected: str, since: int = 14) -> Change:
    """Return a change that replaces the view."""
    return change(
        f"view {clause}",
        f"CREATE OR REPLACE VIEW grown_up {clause}",
        *(f"view.{fact} grown_up" for fact in expected),
        since=since,
    )


def trigger(clause: str) -> Change:
    """Return a change that drops the trigger of person and creates it again."""
    return change(
        f"trigger {clause}",
        "DROP TRIGGER stamp_person ON person; CREATE "
        + clause.replace("TRIGGER", "TRIGGER stamp_person"),
        "trigger.definition person.stamp_person",
    )


def policy(clause: str, *expected: str) -> Change:
    """Return a change that drops the policy and creates it again."""
    return change(
        f"policy {clause}",
        f"DROP POLICY own_rows ON person; CREATE POLICY own_rows ON person {clause}",
        *(f"policy.{fact} person.own_rows" for fact in expected),
    )


GROWN_UP = "AS SELECT id, name FROM visitor WHERE born < '2000-01-01'::date"

CHANGES = [
    change("view added", "CREATE VIEW extra AS SELECT 1", "view.exists extra"),
    change("view dropped", "DROP VIEW grown_up", "view.exists grown_up"),
    view("AS SELECT id, name FROM visitor WHERE born < '2001-01-01'::date", "definition"),
    view(f"{GROWN_UP} ORDER BY name", "definition"),
    view("AS SELECT id, name, born FROM visitor WHERE born < '2000-01-01'::date", "definition"),
    view(f"{GROWN_UP} WITH CHECK OPTION", "check_option"),
    view(f"{GROWN_UP} WITH LOCAL CHECK OPTION", "check_option"),
    view(f"WITH (security_barrier) {GROWN_UP}", "security_barrier"),
    view(f"WITH (security_invoker = on) {GROWN_UP}", "security_invoker", since=15),
    change(
        "view column renamed",
        "ALTER VIEW grown_up RENAME COLUMN name TO called",
        "view.definition grown_up",
    ),
    change(
        "view column default",
        "ALTER VIEW grown_up ALTER COLUMN name SET DEFAULT 'x'",
        "column.default grown_up.name",
    ),
    change(
        "view column comment",
        "COMMENT ON COLUMN grown_up.name IS 'x'",
        "column.comment grown_up.name",
    ),
    change(
        "view column privileges",
        "GRANT SELECT (name) ON grown_up TO sbs_pg_bob",
        "column.privileges grown_up.name",
    ),
    change("view owner", "ALTER VIEW grown_up OWNER TO sbs_pg_bob", "view.owner grown_up"),
    change("view comment", "COMMENT ON VIEW grown_up IS 'x'", "view.comment grown_up"),
    change("view privileges", "GRANT SELECT ON grown_up TO sbs_pg_bob", "view.privileges grown_up"),
    change(
        "recursive view",
        "CREATE RECURSIVE VIEW extra (n) AS SELECT 1 UNION ALL SELECT n + 1 FROM extra",
        "view.exists extra",
    ),
    # Materialized views
    change(
        "materialized view added",
        "CREATE MATERIALIZED VIEW extra AS SELECT 1",
        "materialized_view.exists extra",
    ),
    change(
        "materialized view dropped",
        "DROP MATERIALIZED VIEW club_size",
        "materialized_view.exists club_size",
    ),
    change(
        "materialized view definition",
        "DROP MATERIALIZED VIEW club_size; CREATE MATERIALIZED VIEW club_size AS"
        " SELECT club_id, name FROM visitor WHERE id > 0; CREATE INDEX club_size_idx"
        " ON club_size (club_id)",
        "materialized_view.definition club_size",
    ),
    change(
        "materialized view not populated",
        "REFRESH MATERIALIZED VIEW club_size WITH NO DATA",
        "materialized_view.populated club_size",
    ),
    change(
        "materialized view option",
        "ALTER MATERIALIZED VIEW club_size SET (fillfactor = 50)",
        "materialized_view.options club_size",
    ),
    change(
        "materialized view toast option",
        "ALTER MATERIALIZED VIEW club_size SET (toast.autovacuum_enabled = off)",
        "materialized_view.toast_options club_size",
    ),
    change(
        "materialized view tablespace",
        "ALTER MATERIALIZED VIEW club_size SET TABLESPACE sbs_pg_space",
        "materialized_view.tablespace club_size",
    ),
    change(
        "materialized view access method",
        "ALTER MATERIALIZED VIEW club_size SET ACCESS METHOD heap_too",
        "materialized_view.access_method club_size",
        since=15,
    ),
    change(
        "materialized view clustered",
        "ALTER MATERIALIZED VIEW club_size CLUSTER ON club_size_idx",
        "materialized_view.clustered_on club_size",
    ),
    change(
        "materialized view owner",
        "ALTER MATERIALIZED VIEW club_size OWNER TO sbs_pg_bob",
        "materialized_view.owner club_size",
    ),
    change(
        "materialized view comment",
        "COMMENT ON MATERIALIZED VIEW club_size IS 'x'",
        "materialized_view.comment club_size",
    ),
    change(
        "materialized view privileges",
        "GRANT SELECT ON club_size TO sbs_pg_bob",
        "materialized_view.privileges club_size",
    ),
    *(
        change(
            f"materialized view column {clause}",
            f"ALTER MATERIALIZED VIEW club_size ALTER COLUMN name SET {clause}",
            f"column.{fact} club_size.name",
        )
        for clause, fact in (
            ("STORAGE EXTERNAL", "storage"),
            ("COMPRESSION pglz", "compression"),
            ("STATISTICS 7", "statistics"),
            ("(n_distinct = 4)", "options"),
        )
    ),
    # Rules
    change(
        "rule added",
        "CREATE RULE extra AS ON UPDATE TO club DO ALSO NOTHING",
        "rule.exists club.extra",
    ),
    change(
        "rule definition",
        "CREATE OR REPLACE RULE keep AS ON DELETE TO club WHERE OLD.id > 0 DO INSTEAD NOTHING",
        "rule.definition club.keep",
    ),
    change("rule disabled", "ALTER TABLE club DISABLE RULE keep", "rule.enabled club.keep"),
    change("rule comment", "COMMENT ON RULE keep ON club IS 'x'", "rule.comment club.keep"),
    # Triggers
    change(
        "trigger dropped",
        "DROP TRIGGER stamp_person ON person",
        "trigger.exists person.stamp_person",
    ),
    trigger("TRIGGER AFTER UPDATE ON person FOR EACH ROW EXECUTE FUNCTION stamp()"),
    trigger("TRIGGER BEFORE INSERT ON person FOR EACH ROW EXECUTE FUNCTION stamp()"),
    trigger("TRIGGER BEFORE UPDATE OF name ON person FOR EACH ROW EXECUTE FUNCTION stamp()"),
    trigger("TRIGGER BEFORE UPDATE ON person FOR EACH STATEMENT EXECUTE FUNCTION stamp()"),
    trigger("TRIGGER BEFORE UPDATE ON person FOR EACH ROW EXECUTE FUNCTION stamp('x')"),
    trigger(
        "TRIGGER BEFORE UPDATE ON person FOR EACH ROW WHEN (OLD.name <> NEW.name)"
        " EXECUTE FUNCTION stamp()",
    ),
    trigger(
        "TRIGGER AFTER UPDATE ON person REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT"
        " EXECUTE FUNCTION stamp()",
    ),
    trigger(
        "CONSTRAINT TRIGGER AFTER UPDATE ON person DEFERRABLE FOR EACH ROW"
        " EXECUTE FUNCTION stamp()",
    ),
    *(
        change(
            f"trigger {state.lower()}",
            f"ALTER TABLE person {state} TRIGGER stamp_person",
            "trigger.enabled person.stamp_person",
        )
        for state in ("DISABLE", "ENABLE REPLICA", "ENABLE ALWAYS")
    ),
    change(
        "trigger of a partition disabled",
        "ALTER TABLE event_2025 DISABLE TRIGGER stamp_event",
        "trigger.enabled event_2025.stamp_event",
    ),
    change(
        "trigger comment",
        "COMMENT ON TRIGGER stamp_person ON person IS 'x'",
        "trigger.comment person.stamp_person",
    ),
    change(
        "comment of a constraint trigger's constraint",
        "COMMENT ON CONSTRAINT later ON club IS 'x'",
        "trigger.constraint_comment club.later",
        given="CREATE CONSTRAINT TRIGGER later AFTER INSERT ON club FOR EACH ROW"
        " EXECUTE FUNCTION stamp()",
    ),
    *(
        change(
            f"row type of {relation}: {statement}",
            statement.format(relation),
            f"{kind}.{fact} {relation}",
        )
        for kind, relation in (("view", "grown_up"), ("materialized_view", "club_size"))
        for statement, fact in (
            ("COMMENT ON TYPE {} IS 'x'", "row_type_comment"),
            ("REVOKE USAGE ON TYPE {} FROM PUBLIC", "row_type_privileges"),
        )
    ),
    change(
        "trigger of a view",
        "CREATE TRIGGER instead INSTEAD OF INSERT ON grown_up FOR EACH ROW"
        " EXECUTE FUNCTION stamp()",
        "trigger.exists grown_up.instead",
    ),
    # Policies
    change("policy dropped", "DROP POLICY own_rows ON person", "policy.exists person.own_rows"),
    policy("AS RESTRICTIVE FOR SELECT USING (id > 0)", "permissive"),
    policy("FOR DELETE USING (id > 0)", "command"),
    policy("USING (id > 0)", "command"),
    policy("FOR SELECT TO sbs_pg_alice USING (id > 0)", "roles"),
    policy("FOR SELECT USING (id > 1)", "using"),
    policy("FOR UPDATE USING (id > 0) WITH CHECK (id > 5)", "command", "with_check"),
    change(
        "policy comment",
        "COMMENT ON POLICY own_rows ON person IS 'x'",
        "policy.comment person.own_rows",
    ),
]
