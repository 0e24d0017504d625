-- Ordinary, partitioned and foreign tables.
SELECT CASE c.relkind WHEN 'f' THEN 'foreign_table' ELSE 'table' END AS kind,
    ARRAY[{name: n.nspname, c.relname}] AS place, true AS exists,
    columns.names AS "columns:listing",
    pg_get_userbyid(c.relowner) AS owner,
    {acl: c.relacl, 'r', c.relowner},
    CASE WHEN c.relispartition THEN
        ARRAY[parents.names[1], pg_get_expr(c.relpartbound, c.oid)] || merged.notes
            || CASE WHEN parents.leaving THEN ARRAY['detach pending'] END END AS partition_of,
    CASE WHEN NOT c.relispartition THEN parents.names || merged.notes END AS inherits,
    obj_description(c.oid, 'pg_class') AS comment,
    CASE WHEN c.relkind <> 'f' THEN
        CASE c.relpersistence WHEN 'u' THEN 'unlogged' ELSE 'permanent' END END AS "persistence?",
    CASE WHEN c.relkind <> 'f' THEN c.relrowsecurity END AS "row_security?",
    CASE WHEN c.relkind <> 'f' THEN c.relforcerowsecurity END AS "row_security_forced?",
    CASE WHEN c.relkind <> 'f' THEN
        CASE c.relreplident WHEN 'd' THEN 'default' WHEN 'n' THEN 'nothing' WHEN 'f' THEN 'full'
            ELSE coalesce('index ' || replident.relname, 'index (dropped)') END
        END AS "replica_identity?",
    am.amname AS "access_method?",
    space.spcname AS "tablespace?",
    c.reloptions AS "options?:sorted",
    toast.reloptions AS "toast_options?:sorted",
    CASE WHEN c.reloftype <> 0 THEN format_type(c.reloftype, NULL) END AS "of_type?",
    pg_get_partkeydef(c.oid) AS "partition_by?",
    clustered.relname AS "clustered_on?",
    srv.srvname AS "server?",
    f.ftoptions AS "options?:secrets"
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN (
    SELECT attrelid, array_agg(attname::text ORDER BY attnum) AS names
    FROM pg_attribute WHERE attnum > 0 AND NOT attisdropped GROUP BY attrelid
) columns ON columns.attrelid = c.oid
LEFT JOIN (
    SELECT inhrelid, array_agg(inhparent::regclass::text ORDER BY inhseqno) AS names,
        bool_or(inhdetachpending) AS leaving
    FROM pg_inherits GROUP BY inhrelid
) parents ON parents.inhrelid = c.oid
-- A column that a child both declares and inherits survives the parent's, so it counts.
LEFT JOIN (
    SELECT relid, ARRAY['declared here as well: ' || string_agg(name, ', ' ORDER BY name)] AS notes
    FROM (
        SELECT attrelid AS relid, quote_ident(attname) AS name FROM pg_attribute
        WHERE attinhcount > 0 AND attislocal AND NOT attisdropped
        UNION ALL
        SELECT conrelid, 'constraint ' || quote_ident(conname) FROM pg_constraint
        WHERE coninhcount > 0 AND conislocal AND contype IN ('c', 'n')
    ) AS both_ways GROUP BY relid
) merged ON merged.relid = c.oid
LEFT JOIN pg_class toast ON toast.oid = c.reltoastrelid
LEFT JOIN pg_am am ON am.oid = c.relam
LEFT JOIN pg_tablespace space ON space.oid = c.reltablespace
LEFT JOIN (
    SELECT i.indrelid, x.relname FROM pg_index i
    JOIN pg_class x ON x.oid = i.indexrelid WHERE i.indisreplident
) replident ON replident.indrelid = c.oid
LEFT JOIN (
    SELECT i.indrelid, x.relname FROM pg_index i
    JOIN pg_class x ON x.oid = i.indexrelid WHERE i.indisclustered
) clustered ON clustered.indrelid = c.oid
LEFT JOIN pg_foreign_table f ON f.ftrelid = c.oid
LEFT JOIN pg_foreign_server srv ON srv.oid = f.ftserver
WHERE c.relkind IN ('r', 'p', 'f') AND c.relpersistence <> 't'
    AND {ours: n} AND {free: pg_class, c.oid}
