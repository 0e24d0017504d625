-- Only where there is: pg_operator WHERE oprnamespace = ANY (ours.oids)
SELECT 'operator' AS kind,
    ARRAY[{name: n.nspname, o.oprname} || '('
        || CASE WHEN o.oprleft = 0 THEN 'none' ELSE format_type(o.oprleft, NULL) END || ', '
        || format_type(o.oprright, NULL) || ')'] AS place,
    true AS exists,
    {routine: o.oprcode} AS function,
    nullif(o.oprcom, 0)::regoperator::text AS commutator,
    nullif(o.oprnegate, 0)::regoperator::text AS negator,
    {routine: o.oprrest} AS restrict,
    {routine: o.oprjoin} AS join,
    o.oprcanhash AS hashes,
    o.oprcanmerge AS merges,
    pg_get_userbyid(o.oprowner) AS owner,
    obj_description(o.oid, 'pg_operator') AS comment
FROM pg_operator o
JOIN pg_namespace n ON n.oid = o.oprnamespace
WHERE o.oprcode <> 0 AND {ours: n} AND {free: pg_operator, o.oid}
