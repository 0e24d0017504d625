-- Sequences other than those of identity columns, without their current values.
SELECT 'sequence' AS kind, ARRAY[{name: n.nspname, s.relname}] AS place, true AS exists,
    format_type(q.seqtypid, NULL) AS type,
    q.seqstart AS start,
    q.seqincrement AS increment,
    CASE WHEN q.seqmin = span.low THEN 'smallest of its type' ELSE q.seqmin::text END AS min,
    CASE WHEN q.seqmax = span.high THEN 'largest of its type' ELSE q.seqmax::text END AS max,
    q.seqcache AS cache,
    q.seqcycle AS cycle,
    o.relid::regclass || '.' || quote_ident(a.attname) AS owned_by,
    CASE WHEN s.relpersistence <> coalesce(o.persistence, 'p') THEN
        CASE s.relpersistence WHEN 'u' THEN 'unlogged' ELSE 'permanent' END END AS persistence,
    pg_get_userbyid(s.relowner) AS owner,
    {acl: s.relacl, 's', s.relowner},
    obj_description(s.oid, 'pg_class') AS comment
FROM pg_class s
JOIN pg_namespace n ON n.oid = s.relnamespace
JOIN pg_sequence q ON q.seqrelid = s.oid
LEFT JOIN (
    SELECT d.objid, d.refobjid AS relid, d.refobjsubid AS number, d.deptype,
        t.relpersistence AS persistence
    FROM pg_depend d JOIN pg_class t ON t.oid = d.refobjid
    WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
        AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
) o ON o.objid = s.oid
LEFT JOIN pg_attribute a ON a.attrelid = o.relid AND a.attnum = o.number
CROSS JOIN LATERAL (SELECT
    CASE q.seqtypid WHEN 'int2'::regtype THEN -32768 WHEN 'int4'::regtype THEN -2147483648
        ELSE '-9223372036854775808'::bigint END AS low,
    CASE q.seqtypid WHEN 'int2'::regtype THEN 32767 WHEN 'int4'::regtype THEN 2147483647
        ELSE 9223372036854775807 END AS high
) span
WHERE s.relkind = 'S' AND s.relpersistence <> 't' AND o.deptype IS DISTINCT FROM 'i'
    AND {ours: n} AND {free: pg_class, s.oid}
