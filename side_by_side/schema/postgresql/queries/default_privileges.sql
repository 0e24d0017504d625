-- Only where there is: pg_default_acl
-- ALTER DEFAULT PRIVILEGES.
SELECT 'default_privileges' AS kind,
    ARRAY[
        CASE WHEN n.oid IS NULL THEN 'every schema' ELSE 'schema ' || quote_ident(n.nspname) END,
        CASE d.defaclobjtype WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences'
            WHEN 'f' THEN 'functions' WHEN 'T' THEN 'types' WHEN 'n' THEN 'schemas'
            ELSE 'large objects' END,
        'made by ' || quote_ident(pg_get_userbyid(d.defaclrole))
    ] AS place,
    true AS exists,
    json_build_array(pg_get_userbyid(d.defaclrole), d.defaclacl::text[], ARRAY[]::text[])::text
        AS "privileges:acl"
FROM pg_default_acl d
LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
