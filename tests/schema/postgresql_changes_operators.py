"""Single changes to PostgreSQL collations and operators."""

from tests.schema.postgresql_changes import Change, change


def collation(clause: str, *expected: str, since: int = 14) -> Change:
    """Return a change that recreates the collation."""
    return change(
        f"collation {clause}",
        f"DROP COLLATION plain; CREATE COLLATION plain ({clause})",
        *(f"collation.{fact} plain" for fact in expected),
        since=since,
    )


def icu(clause: str, *expected: str, since: int = 14) -> Change:
    """Return a change that recreates a collation of the ICU library."""
    return change(
        f"icu collation {clause}",
        f"DROP COLLATION i; CREATE COLLATION i (PROVIDER = icu, {clause})",
        *(f"collation.{fact} i" for fact in expected),
        since=since,
        given="CREATE COLLATION i (PROVIDER = icu, LOCALE = 'de')",
    )


def operator(clause: str, *expected: str) -> Change:
    """Return a change that recreates the operator."""
    return change(
        f"operator {clause}",
        "DROP OPERATOR === (integer, integer);"
        f" CREATE OPERATOR === (LEFTARG = integer, RIGHTARG = integer, {clause})",
        *(f"operator.{fact} ===(integer, integer)" for fact in expected),
    )


SHELL = (
    "CREATE OPERATOR ==== (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq, NEGATOR = !==)"
)
CLASS = "int_class using btree"
FAMILY = "int_family using btree"

CHANGES = [
    # Collations
    change("collation dropped", "DROP COLLATION plain", "collation.exists plain"),
    collation("LC_COLLATE = 'POSIX', LC_CTYPE = 'C'", "collate"),
    collation("LC_COLLATE = 'C', LC_CTYPE = 'POSIX'", "ctype"),
    icu("LOCALE = 'sv'", "locale"),
    icu("LOCALE = 'de', DETERMINISTIC = false", "deterministic"),
    icu("LOCALE = 'de', RULES = '&a < g'", "rules", since=16),
    collation("PROVIDER = icu, LOCALE = 'de'", "provider", "collate", "ctype", "locale"),
    collation(
        "PROVIDER = builtin, LOCALE = 'C'", "provider", "collate", "ctype", "locale", since=17
    ),
    change(
        "collation not deterministic",
        "UPDATE pg_collation SET collisdeterministic = false WHERE collname = 'plain'",
        "collation.deterministic plain",
    ),
    change(
        "collation rules",
        "UPDATE pg_collation SET collicurules = '&a < g' WHERE collname = 'plain'",
        "collation.rules plain",
        since=16,
    ),
    change("collation owner", "ALTER COLLATION plain OWNER TO sbs_pg_bob", "collation.owner plain"),
    change("collation comment", "COMMENT ON COLLATION plain IS 'x'", "collation.comment plain"),
    # Operators
    change(
        "operator dropped",
        "DROP OPERATOR === (integer, integer)",
        "operator.exists ===(integer, integer)",
    ),
    operator("FUNCTION = int4ne", "function"),
    operator("FUNCTION = int4eq, COMMUTATOR = ===", "commutator"),
    change(
        "operator negator",
        "DROP OPERATOR === (integer, integer); CREATE OPERATOR === (LEFTARG = integer,"
        " RIGHTARG = integer, FUNCTION = int4eq, NEGATOR = !==)",
        "operator.negator ===(integer, integer)",
        "shell_operator.exists !==(integer, integer)",
    ),
    change(
        "shell operator owner",
        "UPDATE pg_operator SET oprowner = 'sbs_pg_bob'::regrole WHERE oprname = '!=='",
        "shell_operator.owner !==(integer, integer)",
        given=SHELL,
    ),
    change(
        "shell operator comment",
        "COMMENT ON OPERATOR !== (integer, integer) IS 'x'",
        "shell_operator.comment !==(integer, integer)",
        given=SHELL,
    ),
    operator("FUNCTION = int4eq, RESTRICT = eqsel", "restrict"),
    operator("FUNCTION = int4eq, JOIN = eqjoinsel", "join"),
    operator("FUNCTION = int4eq, HASHES", "hashes"),
    operator("FUNCTION = int4eq, MERGES", "merges"),
    change(
        "operator owner",
        "ALTER OPERATOR === (integer, integer) OWNER TO sbs_pg_bob",
        "operator.owner ===(integer, integer)",
    ),
    change(
        "operator comment",
        "COMMENT ON OPERATOR === (integer, integer) IS 'x'",
        "operator.comment ===(integer, integer)",
    ),
    change(
        "operator class dropped",
        "DROP OPERATOR CLASS int_class USING btree",
        f"operator_class.exists {CLASS}",
        f"operator_family.operators {FAMILY}",
        f"operator_family.functions {FAMILY}",
    ),
    change(
        "operator family member",
        "ALTER OPERATOR FAMILY int_family USING btree ADD OPERATOR 1 < (integer, bigint)",
        f"operator_family.operators {FAMILY}",
    ),
    change(
        "operator family function",
        "ALTER OPERATOR FAMILY int_family USING btree ADD FUNCTION 1 btint48cmp(integer, bigint)",
        f"operator_family.functions {FAMILY}",
    ),
    change(
        "operator family added",
        "CREATE OPERATOR FAMILY extra USING hash",
        "operator_family.exists extra using hash",
    ),
    change(
        "operator family owner",
        "ALTER OPERATOR FAMILY int_family USING btree OWNER TO sbs_pg_bob",
        f"operator_family.owner {FAMILY}",
    ),
    change(
        "operator family comment",
        "COMMENT ON OPERATOR FAMILY int_family USING btree IS 'x'",
        f"operator_family.comment {FAMILY}",
    ),
    change(
        "operator class owner",
        "ALTER OPERATOR CLASS int_class USING btree OWNER TO sbs_pg_bob",
        f"operator_class.owner {CLASS}",
    ),
    change(
        "operator class comment",
        "COMMENT ON OPERATOR CLASS int_class USING btree IS 'x'",
        f"operator_class.comment {CLASS}",
    ),
    *(
        change(
            f"operator class {fact}",
            f"DROP OPERATOR CLASS c USING gist; CREATE OPERATOR CLASS c {clause}",
            f"operator_class.{fact} c using gist",
            given="CREATE OPERATOR FAMILY f USING gist; CREATE OPERATOR FAMILY g USING gist;"
            " CREATE OPERATOR CLASS c FOR TYPE code USING gist FAMILY f AS STORAGE box",
        )
        for fact, clause in (
            ("family", "FOR TYPE code USING gist FAMILY g AS STORAGE box"),
            ("type", "FOR TYPE mood USING gist FAMILY f AS STORAGE box"),
            ("storage", "FOR TYPE code USING gist FAMILY f AS STORAGE polygon"),
            ("default", "DEFAULT FOR TYPE code USING gist FAMILY f AS STORAGE box"),
        )
    ),
]
