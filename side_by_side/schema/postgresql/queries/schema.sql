SELECT 'schema' AS kind, ARRAY[n.nspname::text] AS place, true AS exists,
    pg_get_userbyid(n.nspowner) AS owner,
    {acl: n.nspacl, 'n', n.nspowner},
    obj_description(n.oid, 'pg_namespace') AS comment
FROM pg_namespace n
WHERE {ours: n} AND {free: pg_namespace, n.oid}
