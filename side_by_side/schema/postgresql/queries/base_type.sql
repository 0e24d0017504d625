SELECT 'base_type' AS kind,
    ARRAY[{name: n.nspname, t.typname}] AS place, true AS exists,
    {routine: t.typinput} AS input,
    {routine: t.typoutput} AS output,
    {routine: t.typreceive} AS receive,
    {routine: t.typsend} AS send,
    {routine: t.typmodin} AS modifier_input,
    {routine: t.typmodout} AS modifier_output,
    {routine: t.typanalyze} AS analyze,
    {routine: t.typsubscript} AS subscript,
    t.typlen::int AS length,
    t.typbyval AS by_value,
    t.typalign::text AS alignment,
    t.typstorage::text AS storage,
    t.typcategory::text AS category,
    t.typispreferred AS preferred,
    t.typdelim::text AS delimiter,
    t.typcollation <> 0 AS collatable,
    t.typdefault AS default,
    CASE WHEN t.typelem <> 0 THEN format_type(t.typelem, NULL) END AS element,
    pg_get_userbyid(t.typowner) AS owner,
    {acl: t.typacl, 'T', t.typowner},
    obj_description(t.oid, 'pg_type') AS comment
FROM pg_type t
JOIN pg_namespace n ON n.oid = t.typnamespace
WHERE t.typtype = 'b' AND t.typisdefined
    AND NOT EXISTS (SELECT FROM pg_type element WHERE element.typarray = t.oid)
    AND {ours: n} AND {free: pg_type, t.oid}
