-- Only where there is: pg_type WHERE typtype = 'd' AND typnamespace = ANY (ours.oids)
SELECT 'domain' AS kind, ARRAY[{name: n.nspname, t.typname}] AS place, true AS exists,
    format_type(t.typbasetype, t.typtypmod) AS type,
    NOT t.typnotnull AS null,
    pg_get_expr(t.typdefaultbin, 0) AS default,
    CASE WHEN t.typcollation <> base.typcollation THEN t.typcollation::regcollation::text END
        AS collation,
    nullif(con.conname::text, {generated name: t.typname, '', 'not_null'}) AS "not_null_name?",
    text.description AS "not_null_comment?",
    pg_get_userbyid(t.typowner) AS owner,
    {acl: t.typacl, 'T', t.typowner},
    obj_description(t.oid, 'pg_type') AS comment
FROM pg_type t
JOIN pg_namespace n ON n.oid = t.typnamespace
JOIN pg_type base ON base.oid = t.typbasetype
LEFT JOIN pg_constraint con ON con.contypid = t.oid AND con.contype = 'n'
LEFT JOIN pg_description text
    ON text.classoid = 'pg_constraint'::regclass AND text.objoid = con.oid
WHERE t.typtype = 'd' AND {ours: n} AND {free: pg_type, t.oid}
