-- Only where there is: pg_ts_dict WHERE dictnamespace = ANY (ours.oids)
SELECT 'text_search_dictionary' AS kind, ARRAY[{name: n.nspname, d.dictname}] AS place,
    true AS exists,
    {name: tn.nspname, t.tmplname} AS template,
    d.dictinitoption AS options,
    pg_get_userbyid(d.dictowner) AS owner,
    obj_description(d.oid, 'pg_ts_dict') AS comment
FROM pg_ts_dict d
JOIN pg_namespace n ON n.oid = d.dictnamespace
JOIN pg_ts_template t ON t.oid = d.dicttemplate
JOIN pg_namespace tn ON tn.oid = t.tmplnamespace
WHERE {ours: n} AND {free: pg_ts_dict, d.oid}
