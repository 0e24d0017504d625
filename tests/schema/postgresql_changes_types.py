"""Single changes to PostgreSQL enums, domains, composite types, ranges and base types."""

from tests.schema.postgresql_changes import Change, change


def code(clause: str, *expected: str) -> Change:
    """Return a change that recreates a base type without dropping its functions."""
    return change(
        f"base type {clause}",
        "DROP TYPE code CASCADE; CREATE TYPE code;"
        " CREATE FUNCTION code_in(cstring) RETURNS code LANGUAGE internal IMMUTABLE STRICT"
        " AS 'textin';"
        " CREATE FUNCTION code_out(code) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT"
        f" AS 'textout'; CREATE TYPE code (INPUT = code_in, OUTPUT = code_out, {clause})",
        *(f"base_type.{fact} code" for fact in expected),
    )


CHANGES = [
    # Enums
    change("enum added", "CREATE TYPE extra AS ENUM ()", "enum.exists extra"),
    change("enum label added", "ALTER TYPE mood ADD VALUE 'new'", "enum.labels mood"),
    change(
        "enum label added first", "ALTER TYPE mood ADD VALUE 'new' BEFORE 'sad'", "enum.labels mood"
    ),
    change(
        "enum label renamed", "ALTER TYPE mood RENAME VALUE 'glad' TO 'happy'", "enum.labels mood"
    ),
    change("enum owner", "ALTER TYPE mood OWNER TO sbs_pg_bob", "enum.owner mood"),
    change("enum comment", "COMMENT ON TYPE mood IS 'x'", "enum.comment mood"),
    change("enum privileges", "REVOKE USAGE ON TYPE mood FROM PUBLIC", "enum.privileges mood"),
    # Domains
    change(
        "domain added", "CREATE DOMAIN extra AS text CHECK (VALUE <> '')", "domain.exists extra"
    ),
    change("domain not null", "ALTER DOMAIN zip SET NOT NULL", "domain.null zip"),
    change("domain default", "ALTER DOMAIN zip SET DEFAULT '1'", "domain.default zip"),
    change("domain no default", "ALTER DOMAIN zip DROP DEFAULT", "domain.default zip"),
    change(
        "domain check dropped",
        "ALTER DOMAIN zip DROP CONSTRAINT zip_filled",
        "check.exists zip.zip_filled",
    ),
    change(
        "domain check renamed",
        "ALTER DOMAIN zip RENAME CONSTRAINT zip_filled TO filled",
        "check.exists zip.zip_filled",
        "check.exists zip.filled",
    ),
    change(
        "domain check",
        "ALTER DOMAIN zip DROP CONSTRAINT zip_filled;"
        " ALTER DOMAIN zip ADD CONSTRAINT zip_filled CHECK (VALUE <> '0')",
        "check.expression zip.zip_filled",
    ),
    change(
        "domain check not valid",
        "ALTER DOMAIN zip DROP CONSTRAINT zip_filled;"
        " ALTER DOMAIN zip ADD CONSTRAINT zip_filled CHECK (VALUE <> '') NOT VALID",
        "check.validated zip.zip_filled",
    ),
    change(
        "domain check comment",
        "COMMENT ON CONSTRAINT zip_filled ON DOMAIN zip IS 'x'",
        "check.comment zip.zip_filled",
    ),
    change(
        "domain type",
        "DROP DOMAIN d; CREATE DOMAIN d AS varchar(20)",
        "domain.type d",
        given="CREATE DOMAIN d AS varchar(10)",
    ),
    change(
        "domain collation",
        'DROP DOMAIN d; CREATE DOMAIN d AS text COLLATE "C"',
        "domain.collation d",
        given="CREATE DOMAIN d AS text",
    ),
    change("domain owner", "ALTER DOMAIN zip OWNER TO sbs_pg_bob", "domain.owner zip"),
    change("domain comment", "COMMENT ON DOMAIN zip IS 'x'", "domain.comment zip"),
    change("domain privileges", "REVOKE USAGE ON DOMAIN zip FROM PUBLIC", "domain.privileges zip"),
    change(
        "domain not null named",
        "ALTER DOMAIN zip ADD CONSTRAINT must NOT NULL",
        "domain.null zip",
        "domain.not_null_name zip",
        since=17,
    ),
    change(
        "domain not null comment",
        "COMMENT ON CONSTRAINT zip_not_null ON DOMAIN zip IS 'x'",
        "domain.not_null_comment zip",
        since=17,
        given="ALTER DOMAIN zip SET NOT NULL",
    ),
    # Composite types
    change(
        "composite type added", "CREATE TYPE extra AS (a integer)", "composite_type.exists extra"
    ),
    change(
        "attribute added",
        "ALTER TYPE pair ADD ATTRIBUTE c text",
        "composite_type.attributes pair",
        given="CREATE TYPE pair AS (a integer, b text)",
    ),
    change(
        "attribute type",
        "ALTER TYPE pair ALTER ATTRIBUTE b TYPE varchar(5)",
        "composite_type.attributes pair",
        given="CREATE TYPE pair AS (a integer, b text)",
    ),
    change(
        "attribute collation",
        'ALTER TYPE pair ALTER ATTRIBUTE b TYPE text COLLATE "C"',
        "composite_type.attributes pair",
        given="CREATE TYPE pair AS (a integer, b text)",
    ),
    change(
        "attribute comment",
        "COMMENT ON COLUMN address.street IS 'x'",
        "composite_type.attribute_comments address",
    ),
    change(
        "composite type owner",
        "ALTER TYPE address OWNER TO sbs_pg_bob",
        "composite_type.owner address",
    ),
    change(
        "composite type comment", "COMMENT ON TYPE address IS 'x'", "composite_type.comment address"
    ),
    change(
        "composite type privileges",
        "GRANT USAGE ON TYPE address TO sbs_pg_bob",
        "composite_type.privileges address",
    ),
    # Ranges
    change("range dropped", "DROP TYPE span", "range.exists span"),
    *(
        change(
            f"range {clause}",
            f"DROP TYPE span; CREATE TYPE span AS RANGE ({clause})",
            *(f"range.{fact} span" for fact in expected),
            given="CREATE FUNCTION apart(text, text) RETURNS double precision LANGUAGE sql"
            " IMMUTABLE AS 'SELECT 1::double precision'",
        )
        for clause, expected in (
            ("SUBTYPE = varchar", ("subtype",)),
            ("SUBTYPE = text, SUBTYPE_OPCLASS = text_pattern_ops", ("operator_class",)),
            ('SUBTYPE = text, COLLATION = "C"', ("collation",)),
            ("SUBTYPE = text, SUBTYPE_DIFF = apart", ("subtype_diff",)),
            ("SUBTYPE = text, MULTIRANGE_TYPE_NAME = spans", ("multirange",)),
        )
    ),
    change(
        "range canonical",
        "DROP TYPE span CASCADE; CREATE TYPE span; CREATE FUNCTION canon(span) RETURNS span"
        " LANGUAGE internal IMMUTABLE AS 'int4range_canonical';"
        " CREATE TYPE span AS RANGE (SUBTYPE = text, CANONICAL = canon)",
        "range.canonical span",
        "function.exists canon(public.span)",
    ),
    change("range owner", "ALTER TYPE span OWNER TO sbs_pg_bob", "range.owner span"),
    change("range comment", "COMMENT ON TYPE span IS 'x'", "range.comment span"),
    change(
        "multirange comment",
        "COMMENT ON TYPE span_multirange IS 'x'",
        "range.multirange_comment span",
    ),
    change("range privileges", "REVOKE USAGE ON TYPE span FROM PUBLIC", "range.privileges span"),
    # Base types
    change("shell type dropped", "DROP TYPE half", "shell_type.exists half"),
    change(
        "shell type owner",
        "UPDATE pg_type SET typowner = 'sbs_pg_bob'::regrole WHERE typname = 'half'",
        "shell_type.owner half",
    ),
    change("shell type comment", "COMMENT ON TYPE half IS 'x'", "shell_type.comment half"),
    change(
        "base type dropped",
        "DROP TYPE code CASCADE",
        "base_type.exists code",
        "function.exists code_in(cstring)",
        "function.exists code_out(public.code)",
    ),
    code("INTERNALLENGTH = 16", "length"),
    code("INTERNALLENGTH = 4, PASSEDBYVALUE", "length", "by_value"),
    code("ALIGNMENT = double", "alignment"),
    code("STORAGE = main", "storage"),
    code("CATEGORY = 'S'", "category"),
    code("PREFERRED = true", "preferred"),
    code("DELIMITER = ';'", "delimiter"),
    code("COLLATABLE = true", "collatable"),
    code("DEFAULT = 'x'", "default"),
    code("ELEMENT = integer, INTERNALLENGTH = 8", "element", "length", "subscript"),
    code("TYPMOD_IN = varchartypmodin", "modifier_input"),
    code(
        "TYPMOD_IN = varchartypmodin, TYPMOD_OUT = varchartypmodout",
        "modifier_input",
        "modifier_output",
    ),
    code("ANALYZE = array_typanalyze", "analyze"),
    code(
        "SUBSCRIPT = raw_array_subscript_handler, INTERNALLENGTH = 8, ELEMENT = integer",
        "subscript",
        "element",
        "length",
    ),
    change(
        "base type input and output",
        "UPDATE pg_type SET typinput = 'int4in'::regproc, typoutput = 'int4out'::regproc"
        " WHERE typname = 'code'",
        "base_type.input code",
        "base_type.output code",
    ),
    change(
        "base type receive and send",
        "UPDATE pg_type SET typreceive = 'int4recv'::regproc, typsend = 'int4send'::regproc"
        " WHERE typname = 'code'",
        "base_type.receive code",
        "base_type.send code",
    ),
    change("base type owner", "ALTER TYPE code OWNER TO sbs_pg_bob", "base_type.owner code"),
    change("base type comment", "COMMENT ON TYPE code IS 'x'", "base_type.comment code"),
    change(
        "base type privileges", "REVOKE USAGE ON TYPE code FROM PUBLIC", "base_type.privileges code"
    ),
]
