-- Only where there is: pg_conversion WHERE connamespace = ANY (ours.oids)
SELECT 'conversion' AS kind, ARRAY[{name: n.nspname, c.conname}] AS place, true AS exists,
    pg_encoding_to_char(c.conforencoding) AS source,
    pg_encoding_to_char(c.contoencoding) AS target,
    c.conproc::regprocedure::text AS function,
    c.condefault AS default,
    pg_get_userbyid(c.conowner) AS owner,
    obj_description(c.oid, 'pg_conversion') AS comment
FROM pg_conversion c
JOIN pg_namespace n ON n.oid = c.connamespace
WHERE {ours: n} AND {free: pg_conversion, c.oid}
