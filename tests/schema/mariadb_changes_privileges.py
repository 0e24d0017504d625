"""Single changes of privileges on MariaDB."""

from tests.schema.mariadb_changes import Topic, change

BASE = """
CREATE TABLE person (id BIGINT PRIMARY KEY, name VARCHAR(20));
CREATE VIEW names AS SELECT name FROM person;
CREATE PROCEDURE nothing() DO 0;
CREATE FUNCTION one() RETURNS INT RETURN 1;
SET sql_mode = ORACLE;
CREATE PACKAGE tools AS PROCEDURE f; END;
CREATE PACKAGE BODY tools AS PROCEDURE f AS BEGIN NULL; END; END;
"""

READER = "sbs_my_reader@'%'"
GRANTEE = "'sbs_my_reader'@'%'"
GIVEN = f"""
GRANT SELECT, INSERT ON THIS_DATABASE.* TO {READER};
GRANT SELECT, INSERT ON person TO {READER};
GRANT SELECT (name), UPDATE (name) ON person TO {READER};
GRANT EXECUTE, ALTER ROUTINE ON PROCEDURE nothing TO {READER};
GRANT EXECUTE, ALTER ROUTINE ON FUNCTION one TO {READER};
GRANT EXECUTE, ALTER ROUTINE ON PACKAGE tools TO {READER};
GRANT EXECUTE, ALTER ROUTINE ON PACKAGE BODY tools TO {READER};
"""

CHANGES = [
    change(name, sql, expected)
    for name, sql, expected in [
        (
            "on_database",
            f"GRANT SELECT ON THIS_DATABASE.* TO {READER}",
            f"database_privilege.exists {GRANTEE}",
        ),
        (
            "on_database_to_a_role",
            "GRANT SELECT ON THIS_DATABASE.* TO sbs_my_role",
            "database_privilege.exists 'sbs_my_role'@''",
        ),
        (
            "grant_option_only",
            f"GRANT USAGE ON THIS_DATABASE.* TO {READER} WITH GRANT OPTION",
            f"database_privilege.exists {GRANTEE}",
        ),
        (
            "on_table",
            f"GRANT SELECT ON person TO {READER}",
            f"table_privilege.exists person.{GRANTEE}",
        ),
        (
            "on_view",
            f"GRANT SELECT ON names TO {READER}",
            f"table_privilege.exists names.{GRANTEE}",
        ),
        (
            "on_column",
            f"GRANT SELECT (name) ON person TO {READER}",
            f"column_privilege.exists person.name.{GRANTEE}",
        ),
        (
            "on_procedure",
            f"GRANT EXECUTE ON PROCEDURE nothing TO {READER}",
            f"procedure_privilege.exists {GRANTEE}.nothing",
        ),
        (
            "on_function",
            f"GRANT EXECUTE ON FUNCTION one TO {READER}",
            f"function_privilege.exists {GRANTEE}.one",
        ),
        (
            "on_package",
            f"GRANT EXECUTE ON PACKAGE tools TO {READER}",
            f"package_privilege.exists {GRANTEE}.tools",
        ),
        (
            "on_package_body",
            f"GRANT EXECUTE ON PACKAGE BODY tools TO {READER}",
            f"package_body_privilege.exists {GRANTEE}.tools",
        ),
    ]
]

TOPIC = Topic(BASE, CHANGES, [])

REVOKED = Topic(
    BASE + GIVEN,
    [
        change(
            "revoke_on_database",
            f"REVOKE INSERT ON THIS_DATABASE.* FROM {READER}",
            f"database_privilege.privileges {GRANTEE}",
        ),
        change(
            "grant_option_on_database",
            f"GRANT USAGE ON THIS_DATABASE.* TO {READER} WITH GRANT OPTION",
            f"database_privilege.privileges {GRANTEE}",
        ),
        change(
            "revoke_on_table",
            f"REVOKE INSERT ON person FROM {READER}",
            f"table_privilege.privileges person.{GRANTEE}",
        ),
        change(
            "grant_option_on_table",
            f"GRANT USAGE ON person TO {READER} WITH GRANT OPTION",
            f"table_privilege.privileges person.{GRANTEE}",
            f"column_privilege.privileges person.name.{GRANTEE}",
        ),
        change(
            "revoke_on_column",
            f"REVOKE UPDATE (name) ON person FROM {READER}",
            f"column_privilege.privileges person.name.{GRANTEE}",
        ),
        change(
            "revoke_on_procedure",
            f"REVOKE ALTER ROUTINE ON PROCEDURE nothing FROM {READER}",
            f"procedure_privilege.privileges {GRANTEE}.nothing",
        ),
        change(
            "revoke_on_function",
            f"REVOKE ALTER ROUTINE ON FUNCTION one FROM {READER}",
            f"function_privilege.privileges {GRANTEE}.one",
        ),
        change(
            "revoke_on_package",
            f"REVOKE ALTER ROUTINE ON PACKAGE tools FROM {READER}",
            f"package_privilege.privileges {GRANTEE}.tools",
        ),
        change(
            "revoke_on_package_body",
            f"REVOKE ALTER ROUTINE ON PACKAGE BODY tools FROM {READER}",
            f"package_body_privilege.privileges {GRANTEE}.tools",
        ),
    ],
    [
        change(
            "granted_again",
            f"REVOKE ALL ON person FROM {READER}; GRANT INSERT ON person TO {READER};"
            f"GRANT UPDATE (name), SELECT (name), SELECT ON person TO {READER}",
        ),
        change(
            "password",
            f"ALTER USER {READER} IDENTIFIED BY 'x'; ALTER USER {READER} IDENTIFIED BY ''",
        ),
        change(
            "elsewhere",
            f"GRANT SELECT ON sbs_my_elsewhere.* TO {READER};"
            f"REVOKE SELECT ON sbs_my_elsewhere.* FROM {READER}",
        ),
    ],
)
