-- Only where there is: pg_collation WHERE collnamespace = ANY (ours.oids)
SELECT 'collation' AS kind, ARRAY[{name: n.nspname, c.collname}] AS place, true AS exists,
    CASE c.collprovider WHEN 'c' THEN 'libc' WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin'
        ELSE 'default' END AS provider,
    c.collisdeterministic AS deterministic,
    {15: CASE WHEN c.collprovider = 'c' THEN c.collcollate END
        | CASE WHEN c.collprovider = 'c' THEN c.collcollate::text END} AS collate,
    {15: CASE WHEN c.collprovider = 'c' THEN c.collctype END
        | CASE WHEN c.collprovider = 'c' THEN c.collctype::text END} AS ctype,
    {17: c.colllocale | {15: c.colliculocale
        | CASE WHEN c.collprovider = 'i' THEN c.collcollate::text END}} AS locale,
    {16: c.collicurules | NULL::text} AS rules,
    pg_get_userbyid(c.collowner) AS owner,
    obj_description(c.oid, 'pg_collation') AS comment
FROM pg_collation c
JOIN pg_namespace n ON n.oid = c.collnamespace
WHERE {ours: n} AND {free: pg_collation, c.oid}
