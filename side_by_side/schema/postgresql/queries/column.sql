-- Columns of tables and foreign tables; properties that follow from the type are not facts.
SELECT 'column' AS kind, ARRAY[{name: n.nspname, c.relname}, a.attname::text] AS place,
    true AS exists,
    format_type(a.atttypid, a.atttypmod) AS type,
    NOT a.attnotnull AS null,
    CASE WHEN a.attgenerated = '' THEN pg_get_expr(d.adbin, d.adrelid) END AS default,
    CASE a.attidentity WHEN 'a' THEN 'always' WHEN 'd' THEN 'by default' END AS identity,
    CASE a.attgenerated WHEN 's' THEN pg_get_expr(d.adbin, d.adrelid) || ' stored'
        WHEN 'v' THEN pg_get_expr(d.adbin, d.adrelid) || ' virtual' END AS generated,
    CASE WHEN a.attcollation <> t.typcollation THEN a.attcollation::regcollation::text END
        AS collation,
    text.description AS comment,
    CASE WHEN a.attstorage <> t.typstorage THEN
        CASE a.attstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external'
            WHEN 'm' THEN 'main' WHEN 'x' THEN 'extended' END END AS "storage?",
    CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS "compression?",
    nullif(a.attstattarget, -1)::int AS "statistics?",
    {attribute options: a} AS "options?:sorted",
    a.attfdwoptions AS "foreign_options?:secrets",
    {acl?: a.attacl, 'c', c.relowner}
FROM pg_attribute a
JOIN pg_class c ON c.oid = a.attrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
LEFT JOIN pg_description text ON text.classoid = 'pg_class'::regclass
    AND text.objoid = a.attrelid AND text.objsubid = a.attnum
WHERE c.relkind IN ('r', 'p', 'f') AND c.relpersistence <> 't'
    AND a.attnum > 0 AND NOT a.attisdropped
    AND {ours: n} AND {free: pg_class, c.oid}
