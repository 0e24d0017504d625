SELECT 'security_label' AS kind, ARRAY[o.type || ' ' || o.identity, l.provider] AS place,
    true AS exists,
    l.label AS label
FROM pg_seclabel l
CROSS JOIN LATERAL pg_identify_object(l.classoid, l.objoid, l.objsubid) o
UNION ALL
SELECT 'security_label', ARRAY['database', l.provider], true, l.label
FROM pg_shseclabel l
JOIN pg_database d ON d.oid = l.objoid AND d.datname = current_database()
WHERE l.classoid = 'pg_database'::regclass
