-- Comments on what has no model.
SELECT format('comment on %s %s', o.type, o.identity) AS what,
    format('COMMENT ON %s %s IS %L', upper(o.type), o.identity, d.description) AS up,
    format('COMMENT ON %s %s IS NULL', upper(o.type), o.identity) AS down,
    false AS before, coalesce(t.relname, r.relname)::text AS table
FROM pg_description d
CROSS JOIN LATERAL pg_identify_object(d.classoid, d.objoid, d.objsubid) o
LEFT JOIN pg_class c ON d.classoid = 'pg_class'::regclass AND c.oid = d.objoid
LEFT JOIN pg_trigger g ON d.classoid = 'pg_trigger'::regclass AND g.oid = d.objoid
LEFT JOIN pg_class t ON t.oid = g.tgrelid
LEFT JOIN pg_policy p ON d.classoid = 'pg_policy'::regclass AND p.oid = d.objoid
LEFT JOIN pg_class r ON r.oid = p.polrelid
WHERE d.objoid >= 16384 AND (
        d.classoid IN ('pg_type'::regclass, 'pg_trigger'::regclass, 'pg_policy'::regclass,
            'pg_proc'::regclass)
        OR c.relkind IN ('v', 'm'))
    AND NOT EXISTS (
        SELECT FROM pg_depend e
        WHERE e.classid = d.classoid AND e.objid = d.objoid AND e.deptype = 'e')
ORDER BY d.classoid, d.objoid, d.objsubid
