-- Properties of the row type that comes with each relation.
SELECT CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized_view'
        WHEN 'f' THEN 'foreign_table' ELSE 'table' END AS kind,
    ARRAY[{name: n.nspname, c.relname}] AS place,
    {acl?: t.typacl, 'T', t.typowner, row_type_privileges},
    text.description AS "row_type_comment?"
FROM pg_type t
JOIN pg_class c ON c.oid = t.typrelid AND c.reltype = t.oid
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_description text ON text.classoid = 'pg_type'::regclass AND text.objoid = t.oid
WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm') AND c.relpersistence <> 't'
    AND (t.typacl IS NOT NULL OR text.description IS NOT NULL)
    AND {ours: n} AND {free: pg_class, c.oid}
