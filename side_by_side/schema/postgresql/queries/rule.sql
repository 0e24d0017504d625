-- Only where there is: pg_rewrite JOIN pg_class c ON c.oid = ev_class WHERE rulename <> '_RETURN' AND c.relnamespace = ANY (ours.oids)
SELECT 'rule' AS kind, ARRAY[{name: n.nspname, c.relname}, r.rulename::text] AS place,
    true AS exists,
    pg_get_ruledef(r.oid) AS definition,
    {enabled: r.ev_enabled} AS enabled,
    obj_description(r.oid, 'pg_rewrite') AS comment
FROM pg_rewrite r
JOIN pg_class c ON c.oid = r.ev_class
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE r.rulename <> '_RETURN' AND c.relpersistence <> 't'
    AND {ours: n} AND {free: pg_class, c.oid}
