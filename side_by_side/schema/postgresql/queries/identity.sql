-- Options of an identity column's sequence that are not the defaults of GENERATED AS IDENTITY.
-- The sequence is part of its column and is not listed as a sequence.
SELECT 'column' AS kind, ARRAY[{name: n.nspname, c.relname}, a.attname::text] AS place,
    nullif(s.relname::text, {generated name: c.relname, a.attname, 'seq'}) AS "identity_sequence?",
    nullif(format_type(q.seqtypid, NULL), format_type(a.atttypid, NULL)) AS "identity_type?",
    nullif(q.seqincrement, 1) AS "identity_increment?",
    nullif(q.seqstart, CASE WHEN q.seqincrement > 0 THEN q.seqmin ELSE q.seqmax END)
        AS "identity_start?",
    nullif(q.seqmin, CASE WHEN q.seqincrement > 0 THEN 1 ELSE span.low END) AS "identity_min?",
    nullif(q.seqmax, CASE WHEN q.seqincrement > 0 THEN span.high ELSE -1 END) AS "identity_max?",
    nullif(q.seqcache, 1) AS "identity_cache?",
    nullif(q.seqcycle, false) AS "identity_cycle?",
    CASE WHEN s.relpersistence <> c.relpersistence THEN
        CASE s.relpersistence WHEN 'u' THEN 'unlogged' ELSE 'permanent' END
        END AS "identity_persistence?",
    obj_description(s.oid, 'pg_class') AS "identity_comment?",
    {acl?: s.relacl, 's', s.relowner, identity_privileges}
FROM pg_attribute a
JOIN pg_class c ON c.oid = a.attrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = a.attrelid
    AND d.refobjsubid = a.attnum AND d.classid = 'pg_class'::regclass AND d.deptype = 'i'
JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S'
JOIN pg_sequence q ON q.seqrelid = s.oid
CROSS JOIN LATERAL (SELECT
    CASE q.seqtypid WHEN 'int2'::regtype THEN -32768 WHEN 'int4'::regtype THEN -2147483648
        ELSE '-9223372036854775808'::bigint END AS low,
    CASE q.seqtypid WHEN 'int2'::regtype THEN 32767 WHEN 'int4'::regtype THEN 2147483647
        ELSE 9223372036854775807 END AS high
) span
WHERE a.attidentity <> '' AND NOT a.attisdropped AND c.relpersistence <> 't'
    AND {ours: n} AND {free: pg_class, c.oid}
