-- Only where there is: pg_class WHERE relkind IN ('v', 'm') AND relnamespace = ANY (ours.oids)
-- Properties of a view's column; its name and type are part of the view's definition.
SELECT 'column' AS kind, ARRAY[{name: n.nspname, c.relname}, a.attname::text] AS place,
    pg_get_expr(d.adbin, d.adrelid) AS "default?",
    text.description AS "comment?",
    CASE WHEN c.relkind = 'm' AND a.attstorage <> t.typstorage THEN
        CASE a.attstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external'
            WHEN 'm' THEN 'main' WHEN 'x' THEN 'extended' END END AS "storage?",
    CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS "compression?",
    nullif(a.attstattarget, -1)::int AS "statistics?",
    {attribute options: a} AS "options?:sorted",
    {acl?: a.attacl, 'c', c.relowner}
FROM pg_attribute a
JOIN pg_class c ON c.oid = a.attrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
LEFT JOIN pg_description text ON text.classoid = 'pg_class'::regclass
    AND text.objoid = a.attrelid AND text.objsubid = a.attnum
WHERE c.relkind IN ('v', 'm') AND c.relpersistence <> 't'
    AND a.attnum > 0 AND NOT a.attisdropped
    AND {ours: n} AND {free: pg_class, c.oid}
