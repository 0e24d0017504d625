-- Primary keys and unique constraints with their indexes.
SELECT CASE con.contype WHEN 'p' THEN 'primary_key' ELSE 'unique' END AS kind,
    ARRAY[{name: n.nspname, c.relname}, con.conname::text] AS place, true AS exists,
    keys.names AS columns,
    {deferrable: con} AS deferrable,
    CASE WHEN con.contype = 'u' THEN {15: i.indnullsnotdistinct | false} END
        AS "nulls_not_distinct?",
    {18: nullif(con.conperiod, false) | NULL::boolean} AS "without_overlaps?",
    included.names AS include,
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
LEFT JOIN pg_tablespace space ON space.oid = x.reltablespace
LEFT JOIN pg_inherits inh ON inh.inhrelid = i.indexrelid
CROSS JOIN LATERAL (
    SELECT array_agg(a.attname::text ORDER BY k.place) AS names
    FROM unnest(con.conkey) WITH ORDINALITY k (number, place)
    JOIN pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = k.number
) keys
CROSS JOIN LATERAL (
    SELECT array_agg(a.attname::text ORDER BY a.attnum) AS names
    FROM pg_attribute a
    WHERE a.attrelid = i.indexrelid AND a.attnum > i.indnkeyatts
) included
LEFT JOIN ({trigger states}) triggers ON triggers.tgconstraint = con.oid
WHERE con.contype IN ('p', 'u') AND c.relpersistence <> 't'
    AND {ours: n} AND {free: pg_class, c.oid}
