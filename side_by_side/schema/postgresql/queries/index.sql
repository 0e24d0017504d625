-- Indexes that belong to no constraint.
SELECT 'index' AS kind, ARRAY[{name: n.nspname, c.relname}, x.relname::text] AS place,
    true AS exists,
    am.amname AS method,
    pg_get_indexdef(x.oid) AS "keys:keys",
    included.names AS include,
    pg_get_expr(i.indpred, i.indrelid) AS predicate,
    i.indisunique AS unique,
    {15: i.indnullsnotdistinct | false} AS nulls_not_distinct,
    i.indisvalid AS valid,
    x.reloptions AS "options:sorted",
    space.spcname AS tablespace,
    inh.inhparent::regclass::text AS "parent?",
    targets.set AS "statistics?",
    obj_description(x.oid, 'pg_class') AS comment
FROM pg_index i
JOIN pg_class x ON x.oid = i.indexrelid
JOIN pg_class c ON c.oid = i.indrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_am am ON am.oid = x.relam
LEFT JOIN pg_tablespace space ON space.oid = x.reltablespace
LEFT JOIN pg_inherits inh ON inh.inhrelid = i.indexrelid
CROSS JOIN LATERAL (
    SELECT array_agg(a.attname::text ORDER BY a.attnum) AS names
    FROM pg_attribute a
    WHERE a.attrelid = i.indexrelid AND a.attnum > i.indnkeyatts
) included
CROSS JOIN LATERAL (
    SELECT array_agg(format('key %s: %s', a.attnum, a.attstattarget) ORDER BY a.attnum) AS set
    FROM pg_attribute a
    WHERE a.attrelid = i.indexrelid AND a.attstattarget >= 0 AND i.indexprs IS NOT NULL
) targets
WHERE c.relkind IN ('r', 'p', 'm') AND c.relpersistence <> 't'
    AND NOT EXISTS (
        SELECT FROM pg_constraint con
        WHERE con.conindid = i.indexrelid AND con.contype IN ('p', 'u', 'x')
    )
    AND {ours: n} AND {free: pg_class, c.oid} AND {free: pg_class, x.oid}
