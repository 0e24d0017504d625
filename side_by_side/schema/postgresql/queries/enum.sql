-- Only where there is: pg_type WHERE typtype = 'e' AND typnamespace = ANY (ours.oids)
SELECT 'enum' AS kind, ARRAY[{name: n.nspname, t.typname}] AS place, true AS exists,
    ARRAY(
        SELECT e.enumlabel::text FROM pg_enum e
        WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder
    ) AS labels,
    pg_get_userbyid(t.typowner) AS owner,
    {acl: t.typacl, 'T', t.typowner},
    obj_description(t.oid, 'pg_type') AS comment
FROM pg_type t
JOIN pg_namespace n ON n.oid = t.typnamespace
WHERE t.typtype = 'e' AND {ours: n} AND {free: pg_type, t.oid}
