-- Changed privileges on objects of the server or of an extension. The server does not keep the
-- initial privileges of information_schema, so a change there cannot be detected.
SELECT 'built_in' AS kind, ARRAY[o.type || ' ' || o.identity] AS place,
    json_build_array(
        pg_get_userbyid(b.owner), b.acl::text[],
        coalesce(i.initprivs, acldefault(b.type, b.owner))::text[]
    )::text AS "privileges?:acl"
FROM (
    SELECT 'pg_class'::regclass AS class, oid, 0 AS part, relnamespace AS schema, relowner AS owner,
        relacl AS acl, (CASE relkind WHEN 'S' THEN 's' ELSE 'r' END)::"char" AS type
    FROM pg_class WHERE relacl IS NOT NULL
    UNION ALL
    SELECT 'pg_class'::regclass, a.attrelid, a.attnum, c.relnamespace, c.relowner, a.attacl, 'c'
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE a.attacl IS NOT NULL
    UNION ALL
    SELECT 'pg_proc'::regclass, oid, 0, pronamespace, proowner, proacl, 'f'
    FROM pg_proc WHERE proacl IS NOT NULL
    UNION ALL
    SELECT 'pg_type'::regclass, oid, 0, typnamespace, typowner, typacl, 'T'
    FROM pg_type WHERE typacl IS NOT NULL
    UNION ALL
    SELECT 'pg_language'::regclass, oid, 0, 0, lanowner, lanacl, 'l'
    FROM pg_language WHERE lanacl IS NOT NULL
    UNION ALL
    SELECT 'pg_namespace'::regclass, oid, 0, oid, nspowner, nspacl, 'n'
    FROM pg_namespace WHERE nspacl IS NOT NULL
) b
LEFT JOIN pg_init_privs i ON i.classoid = b.class AND i.objoid = b.oid AND i.objsubid = b.part
LEFT JOIN pg_namespace n ON n.oid = b.schema
CROSS JOIN LATERAL pg_identify_object(b.class, b.oid, b.part) o
WHERE b.acl IS DISTINCT FROM i.initprivs
    AND coalesce(n.nspname !~ '^(pg_temp|pg_toast|information_schema$)', true)
    AND (
        CASE WHEN n.oid IS NULL THEN b.oid < 16384 ELSE NOT {ours: n} END
        OR EXISTS (
            SELECT FROM pg_depend d
            WHERE d.classid = b.class AND d.objid = b.oid AND d.deptype = 'e'
        )
    )
