-- Only where there is: pg_transform
SELECT 'transform' AS kind,
    ARRAY[format_type(t.trftype, NULL) || ' for ' || l.lanname] AS place, true AS exists,
    {routine: t.trffromsql} AS from_sql,
    {routine: t.trftosql} AS to_sql,
    obj_description(t.oid, 'pg_transform') AS comment
FROM pg_transform t
JOIN pg_language l ON l.oid = t.trflang
WHERE {free: pg_transform, t.oid}
