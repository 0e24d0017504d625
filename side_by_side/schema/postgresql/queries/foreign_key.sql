-- Foreign keys, without those that partitions inherit from their parent.
SELECT 'foreign_key' AS kind,
    ARRAY[{name: n.nspname, c.relname}, con.conname::text] AS place, true AS exists,
    keys.names AS columns,
    con.confrelid::regclass::text AS references,
    keys.referenced AS referenced_columns,
    CASE con.confmatchtype WHEN 'f' THEN 'full' WHEN 'p' THEN 'partial' ELSE 'simple' END AS match,
    {action: con.confdeltype} AS on_delete,
    {action: con.confupdtype} AS on_update,
    {15: (
        SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
        WHERE a.attrelid = con.conrelid AND a.attnum = ANY (con.confdelsetcols)
    ) | NULL::text[]} AS "on_delete_columns?",
    {deferrable: con} AS deferrable,
    con.convalidated OR NOT {18: con.conenforced | true} AS validated,
    {18: con.conenforced | true} AS enforced,
    {18: nullif(con.conperiod, false) | NULL::boolean} AS "period?",
    triggers.states AS "triggers?",
    obj_description(con.oid, 'pg_constraint') AS comment
FROM pg_constraint con
JOIN pg_class c ON c.oid = con.conrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL (
    SELECT array_agg(a.attname::text ORDER BY k.place) AS names,
        array_agg(r.attname::text ORDER BY k.place) AS referenced
    FROM unnest(con.conkey, con.confkey) WITH ORDINALITY k (number, other, place)
    JOIN pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = k.number
    JOIN pg_attribute r ON r.attrelid = con.confrelid AND r.attnum = k.other
) keys
LEFT JOIN ({trigger states}) triggers ON triggers.tgconstraint = con.oid
WHERE con.contype = 'f' AND con.conparentid = 0 AND c.relpersistence <> 't'
    AND {ours: n} AND {free: pg_class, c.oid}
