-- Only where there is: pg_operator WHERE oprnamespace = ANY (ours.oids)
-- Operators that are named as the commutator or negator of another but not yet defined.
SELECT 'shell_operator' AS kind,
    ARRAY[{name: n.nspname, o.oprname} || '('
        || CASE WHEN o.oprleft = 0 THEN 'none' ELSE format_type(o.oprleft, NULL) END || ', '
        || format_type(o.oprright, NULL) || ')'] AS place,
    true AS exists,
    pg_get_userbyid(o.oprowner) AS owner,
    obj_description(o.oid, 'pg_operator') AS comment
FROM pg_operator o
JOIN pg_namespace n ON n.oid = o.oprnamespace
WHERE o.oprcode = 0 AND {ours: n} AND {free: pg_operator, o.oid}
