-- Only where there is: pg_class WHERE relkind = 'm' AND relnamespace = ANY (ours.oids)
SELECT 'materialized_view' AS kind, ARRAY[{name: n.nspname, c.relname}] AS place, true AS exists,
    pg_get_viewdef(c.oid) AS definition,
    c.relispopulated AS populated,
    pg_get_userbyid(c.relowner) AS owner,
    {acl: c.relacl, 'r', c.relowner},
    am.amname AS access_method,
    space.spcname AS tablespace,
    clustered.relname AS clustered_on,
    c.reloptions AS "options:sorted",
    toast.reloptions AS "toast_options:sorted",
    obj_description(c.oid, 'pg_class') AS comment
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_am am ON am.oid = c.relam
LEFT JOIN pg_tablespace space ON space.oid = c.reltablespace
LEFT JOIN pg_class toast ON toast.oid = c.reltoastrelid
LEFT JOIN (
    SELECT i.indrelid, x.relname FROM pg_index i
    JOIN pg_class x ON x.oid = i.indexrelid WHERE i.indisclustered
) clustered ON clustered.indrelid = c.oid
WHERE c.relkind = 'm' AND {ours: n} AND {free: pg_class, c.oid}
