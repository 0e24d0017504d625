-- Checks of tables and of domains.
SELECT 'check' AS kind,
    ARRAY[{name: n.nspname, coalesce(c.relname, t.typname)}, con.conname::text] AS place,
    true AS exists,
    pg_get_expr(con.conbin, con.conrelid) AS expression,
    con.convalidated OR NOT {18: con.conenforced | true} AS validated,
    CASE WHEN c.oid IS NOT NULL THEN con.connoinherit END AS "no_inherit?",
    CASE WHEN c.oid IS NOT NULL THEN {18: con.conenforced | true} END AS "enforced?",
    obj_description(con.oid, 'pg_constraint') AS comment
FROM pg_constraint con
LEFT JOIN pg_class c ON c.oid = con.conrelid
LEFT JOIN pg_type t ON t.oid = con.contypid
JOIN pg_namespace n ON n.oid = coalesce(c.relnamespace, t.typnamespace)
WHERE con.contype = 'c' AND c.relpersistence IS DISTINCT FROM 't' AND {ours: n}
    AND {free: pg_class, con.conrelid} AND {free: pg_type, con.contypid}
