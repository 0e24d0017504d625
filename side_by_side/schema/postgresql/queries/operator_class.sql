-- Only where there is: pg_opclass WHERE opcnamespace = ANY (ours.oids)
-- Operator classes; their operators and functions are listed with their family.
SELECT 'operator_class' AS kind,
    ARRAY[{name: n.nspname, o.opcname} || ' using ' || am.amname] AS place, true AS exists,
    {name: fn.nspname, f.opfname} AS family,
    format_type(o.opcintype, NULL) AS type,
    CASE WHEN o.opckeytype <> 0 THEN format_type(o.opckeytype, NULL) END AS storage,
    o.opcdefault AS default,
    pg_get_userbyid(o.opcowner) AS owner,
    obj_description(o.oid, 'pg_opclass') AS comment
FROM pg_opclass o
JOIN pg_am am ON am.oid = o.opcmethod
JOIN pg_namespace n ON n.oid = o.opcnamespace
JOIN pg_opfamily f ON f.oid = o.opcfamily
JOIN pg_namespace fn ON fn.oid = f.opfnamespace
WHERE {ours: n} AND {free: pg_opclass, o.oid}
