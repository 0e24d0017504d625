-- Only where there is: pg_constraint WHERE contype = 'x'
SELECT 'exclusion' AS kind,
    ARRAY[{name: n.nspname, c.relname}, con.conname::text] AS place, true AS exists,
    am.amname AS method,
    pg_get_constraintdef(con.oid) AS "keys:keys",
    included.names AS include,
    pg_get_expr(i.indpred, i.indrelid) AS predicate,
    {deferrable: con} AS deferrable,
    x.reloptions AS "options:sorted",
    space.spcname AS tablespace,
    i.indisvalid AS valid,
    inh.inhparent::regclass::text AS "parent?",
    triggers.states AS "triggers?",
    obj_description(con.oid, 'pg_constraint') AS comment,
    obj_description(x.oid, 'pg_class') AS "index_comment?"
FROM pg_constraint con
JOIN pg_class c ON c.oid = con.conrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_index i ON i.indexrelid = con.conindid
JOIN pg_class x ON x.oid = i.indexrelid
JOIN pg_am am ON am.oid = x.relam
LEFT JOIN pg_tablespace space ON space.oid = x.reltablespace
LEFT JOIN pg_inherits inh ON inh.inhrelid = i.indexrelid
CROSS JOIN LATERAL (
    SELECT array_agg(a.attname::text ORDER BY a.attnum) AS names
    FROM pg_attribute a
    WHERE a.attrelid = i.indexrelid AND a.attnum > i.indnkeyatts
) included
LEFT JOIN ({trigger states}) triggers ON triggers.tgconstraint = con.oid
WHERE con.contype = 'x' AND c.relpersistence <> 't'
    AND {ours: n} AND {free: pg_class, c.oid}
