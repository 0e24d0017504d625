-- Only where there is: pg_type WHERE NOT typisdefined
-- Shell types: declared, but not yet defined.
SELECT 'shell_type' AS kind, ARRAY[{name: n.nspname, t.typname}] AS place, true AS exists,
    pg_get_userbyid(t.typowner) AS owner,
    obj_description(t.oid, 'pg_type') AS comment
FROM pg_type t
JOIN pg_namespace n ON n.oid = t.typnamespace
WHERE NOT t.typisdefined AND {ours: n} AND {free: pg_type, t.oid}
