-- Only where there is: pg_type WHERE typtype = 'r' AND typnamespace = ANY (ours.oids)
SELECT 'range' AS kind, ARRAY[{name: n.nspname, t.typname}] AS place, true AS exists,
    format_type(r.rngsubtype, NULL) AS subtype,
    {name: on_.nspname, o.opcname} AS operator_class,
    CASE WHEN r.rngcollation <> s.typcollation THEN r.rngcollation::regcollation::text END
        AS collation,
    {routine: r.rngcanonical} AS canonical,
    {routine: r.rngsubdiff} AS subtype_diff,
    {name: mn.nspname, m.typname} AS multirange,
    obj_description(m.oid, 'pg_type') AS multirange_comment,
    pg_get_userbyid(t.typowner) AS owner,
    {acl: t.typacl, 'T', t.typowner},
    obj_description(t.oid, 'pg_type') AS comment
FROM pg_range r
JOIN pg_type t ON t.oid = r.rngtypid
JOIN pg_type s ON s.oid = r.rngsubtype
JOIN pg_type m ON m.oid = r.rngmultitypid
JOIN pg_opclass o ON o.oid = r.rngsubopc
JOIN pg_namespace n ON n.oid = t.typnamespace
JOIN pg_namespace mn ON mn.oid = m.typnamespace
JOIN pg_namespace on_ ON on_.oid = o.opcnamespace
WHERE {ours: n} AND {free: pg_type, t.oid}
