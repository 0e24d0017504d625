-- NOT NULL constraints (PostgreSQL 18) that differ from what a plain NOT NULL creates.
SELECT 'column' AS kind, ARRAY[{name: n.nspname, c.relname}, a.attname::text] AS place,
    nullif(con.conname::text, {generated name: c.relname, a.attname, 'not_null'}) AS "not_null_name?",
    nullif(con.convalidated, true) AS "not_null_validated?",
    nullif(con.connoinherit, false) AS "not_null_no_inherit?",
    text.description AS "not_null_comment?"
FROM pg_constraint con
JOIN pg_class c ON c.oid = con.conrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = con.conkey[1]
LEFT JOIN pg_description text
    ON text.classoid = 'pg_constraint'::regclass AND text.objoid = con.oid
WHERE con.contype = 'n' AND c.relpersistence <> 't'
    AND (con.conname::text <> {generated name: c.relname, a.attname, 'not_null'}
        OR NOT con.convalidated OR con.connoinherit OR text.description IS NOT NULL)
    AND {ours: n} AND {free: pg_class, c.oid}
