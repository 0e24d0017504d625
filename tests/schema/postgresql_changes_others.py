"""Single changes to the database, extensions, casts, languages, default privileges, labels."""

from tests.schema.postgresql_changes import change

CHANGES = [
    # The database; properties that no transaction can alter are written into the catalogue.
    change(
        "database owner",
        "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I OWNER TO sbs_pg_bob',"
        " current_database()); END $$",
        "database.owner database",
    ),
    change(
        "database privileges",
        "DO $$ BEGIN EXECUTE format('REVOKE CONNECT ON DATABASE %I FROM PUBLIC',"
        " current_database()); END $$",
        "database.privileges database",
    ),
    change(
        "database comment",
        "DO $$ BEGIN EXECUTE format('COMMENT ON DATABASE %I IS ''x''', current_database()); END $$",
        "database.comment database",
    ),
    *(
        change(
            f"database {fact}",
            f"UPDATE pg_database SET {column} WHERE datname = current_database()",
            f"database.{fact} database",
            since=since,
        )
        for fact, column, since in (
            ("encoding", "encoding = 0", 14),
            ("collate", "datcollate = 'xx'", 14),
            ("ctype", "datctype = 'xx'", 14),
            ("locale_provider", "datlocprovider = 'i'", 15),
            ("locale", "datlocale = 'xx'", 17),
            ("icu_rules", "daticurules = 'xx'", 16),
            ("tablespace", "dattablespace = 1664", 14),
            ("connection_limit", "datconnlimit = 5", 14),
            ("template", "datistemplate = true", 14),
            ("allows_connections", "datallowconn = false", 14),
        )
    ),
    change(
        "database setting",
        "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET work_mem = ''1MB''',"
        " current_database()); END $$",
        "database_setting.exists work_mem",
    ),
    change(
        "database setting changed",
        "UPDATE pg_db_role_setting SET setconfig = ARRAY['work_mem=2MB'] WHERE setrole = 0"
        " AND 'work_mem=1MB' = ANY (setconfig)",
        "database_setting.value work_mem",
        given="DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET work_mem = ''1MB''',"
        " current_database()); END $$",
    ),
    change(
        "database setting of a role",
        "DO $$ BEGIN EXECUTE format('ALTER ROLE sbs_pg_bob IN DATABASE %I SET work_mem = ''1MB''',"
        " current_database()); END $$",
        "database_setting.exists work_mem.sbs_pg_bob",
    ),
    # Extensions; {extension} in a place stands for the one that the server has.
    change("extension dropped", "DROP EXTENSION {extension}", "extension.exists {extension}"),
    change(
        "extension schema",
        "ALTER EXTENSION {extension} SET SCHEMA public",
        "extension.schema {extension}",
    ),
    change(
        "extension version",
        "UPDATE pg_extension SET extversion = '0' WHERE extname = '{extension}'",
        "extension.version {extension}",
    ),
    change(
        "extension comment",
        "COMMENT ON EXTENSION {extension} IS 'x'",
        "extension.comment {extension}",
    ),
    change(
        "extension owner",
        "UPDATE pg_extension SET extowner = 'sbs_pg_bob'::regrole WHERE extname = '{extension}'",
        "extension.owner {extension}",
    ),
    change(
        "depends on extension",
        "ALTER FUNCTION many() DEPENDS ON EXTENSION {extension}",
        "extension_dependency.exists function public.many().{extension}",
    ),
    change(
        "table given to an extension",
        "ALTER EXTENSION {extension} ADD TABLE stranger",
        "table.exists stranger",
    ),
    change(
        "privileges on a function of the server",
        "REVOKE EXECUTE ON FUNCTION pg_catalog.now() FROM PUBLIC",
        "built_in.privileges function pg_catalog.now()",
    ),
    change(
        "privileges on a language of the server",
        "REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC",
        "built_in.privileges language plpgsql",
    ),
    # Casts, conversions, access methods, languages, transforms
    change("cast dropped", "DROP CAST (mood AS integer)", "cast.exists public.mood AS integer"),
    *(
        change(
            f"cast {clause}",
            f"DROP CAST (mood AS integer); CREATE CAST (mood AS integer) {clause}",
            f"cast.{fact} public.mood AS integer",
        )
        for clause, fact in (
            ("WITH INOUT", "method"),
            ("WITH FUNCTION mood_number(mood) AS ASSIGNMENT", "context"),
        )
    ),
    change(
        "cast implicit",
        "DROP CAST (e AS integer); CREATE CAST (e AS integer) WITH INOUT AS IMPLICIT",
        "cast.context public.e AS integer",
        given="CREATE TYPE e AS ENUM (); CREATE CAST (e AS integer) WITH INOUT",
    ),
    change(
        "cast comment",
        "COMMENT ON CAST (mood AS integer) IS 'x'",
        "cast.comment public.mood AS integer",
    ),
    change("conversion dropped", "DROP CONVERSION latin", "conversion.exists latin"),
    *(
        change(
            f"conversion {clause}",
            f"DROP CONVERSION latin; CREATE {clause}",
            *(f"conversion.{fact} latin" for fact in facts),
        )
        for clause, facts in (
            ("DEFAULT CONVERSION latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8", ["default"]),
            (
                "CONVERSION latin FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1",
                ["source", "target", "function"],
            ),
        )
    ),
    change(
        "conversion owner", "ALTER CONVERSION latin OWNER TO sbs_pg_bob", "conversion.owner latin"
    ),
    change("conversion comment", "COMMENT ON CONVERSION latin IS 'x'", "conversion.comment latin"),
    change("access method dropped", "DROP ACCESS METHOD heap_too", "access_method.exists heap_too"),
    change(
        "access method of another type",
        "DROP ACCESS METHOD heap_too; CREATE ACCESS METHOD heap_too TYPE INDEX HANDLER bthandler",
        "access_method.type heap_too",
        "access_method.handler heap_too",
    ),
    change(
        "access method comment",
        "COMMENT ON ACCESS METHOD heap_too IS 'x'",
        "access_method.comment heap_too",
    ),
    change(
        "language dropped",
        "DROP LANGUAGE plain_sql CASCADE",
        "language.exists plain_sql",
        "transform.exists integer for plain_sql",
    ),
    change(
        "language trusted",
        "CREATE OR REPLACE TRUSTED LANGUAGE plain_sql HANDLER plpgsql_call_handler"
        " INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator",
        "language.trusted plain_sql",
    ),
    change(
        "language functions",
        "CREATE OR REPLACE LANGUAGE plain_sql HANDLER handler",
        "language.handler plain_sql",
        "language.inline plain_sql",
        "language.validator plain_sql",
        given="CREATE FUNCTION handler() RETURNS language_handler LANGUAGE c"
        " AS '$libdir/plpgsql', 'plpgsql_call_handler'",
    ),
    change(
        "language owner", "ALTER LANGUAGE plain_sql OWNER TO sbs_pg_bob", "language.owner plain_sql"
    ),
    change(
        "language comment", "COMMENT ON LANGUAGE plain_sql IS 'x'", "language.comment plain_sql"
    ),
    change(
        "language privileges",
        "REVOKE USAGE ON LANGUAGE plain_sql FROM PUBLIC",
        "language.privileges plain_sql",
        given="CREATE OR REPLACE TRUSTED LANGUAGE plain_sql HANDLER plpgsql_call_handler",
    ),
    change(
        "transform one way",
        "CREATE OR REPLACE TRANSFORM FOR integer LANGUAGE plain_sql"
        " (TO SQL WITH FUNCTION to_sql(internal))",
        "transform.from_sql integer for plain_sql",
    ),
    change(
        "transform the other way",
        "CREATE OR REPLACE TRANSFORM FOR integer LANGUAGE plain_sql"
        " (FROM SQL WITH FUNCTION from_sql(internal))",
        "transform.to_sql integer for plain_sql",
    ),
    change(
        "transform comment",
        "COMMENT ON TRANSFORM FOR integer LANGUAGE plain_sql IS 'x'",
        "transform.comment integer for plain_sql",
    ),
    # Default privileges, labels
    change(
        "default privileges added",
        "ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO sbs_pg_bob",
        "default_privileges.exists every schema.functions.made by {role}",
    ),
    change(
        "default privileges changed",
        "ALTER DEFAULT PRIVILEGES IN SCHEMA billing GRANT UPDATE ON SEQUENCES TO sbs_pg_alice",
        "default_privileges.privileges schema billing.sequences.made by {role}",
    ),
    change(
        "security label",
        "INSERT INTO pg_seclabel SELECT 'club'::regclass, 'pg_class'::regclass, 0, 'own', 'x'",
        "security_label.exists table public.club.own",
    ),
    change(
        "security label changed",
        "UPDATE pg_seclabel SET label = 'y'",
        "security_label.label table public.club.own",
        given="INSERT INTO pg_seclabel"
        " SELECT 'club'::regclass, 'pg_class'::regclass, 0, 'own', 'x'",
    ),
    change(
        "security label of the database",
        "INSERT INTO pg_shseclabel SELECT oid, 'pg_database'::regclass, 'own', 'x' FROM pg_database"
        " WHERE datname = current_database()",
        "security_label.exists database.own",
    ),
]
