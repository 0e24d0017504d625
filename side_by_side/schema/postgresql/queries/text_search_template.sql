-- Only where there is: pg_ts_template WHERE tmplnamespace = ANY (ours.oids)
SELECT 'text_search_template' AS kind, ARRAY[{name: n.nspname, t.tmplname}] AS place,
    true AS exists,
    {routine: t.tmplinit} AS init,
    {routine: t.tmpllexize} AS lexize,
    obj_description(t.oid, 'pg_ts_template') AS comment
FROM pg_ts_template t
JOIN pg_namespace n ON n.oid = t.tmplnamespace
WHERE {ours: n} AND {free: pg_ts_template, t.oid}
