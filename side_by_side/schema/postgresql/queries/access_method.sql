-- Only where there is: pg_am WHERE oid >= 16384
SELECT 'access_method' AS kind, ARRAY[a.amname::text] AS place, true AS exists,
    CASE a.amtype WHEN 't' THEN 'table' ELSE 'index' END AS type,
    a.amhandler::regproc::text AS handler,
    obj_description(a.oid, 'pg_am') AS comment
FROM pg_am a
WHERE a.oid >= 16384 AND {free: pg_am, a.oid}
