-- Only where there is: pg_statistic_ext
-- Extended statistics (CREATE STATISTICS).
SELECT 'statistics' AS kind,
    ARRAY[{name: n.nspname, c.relname}, {name: sn.nspname, s.stxname}] AS place, true AS exists,
    pg_get_statisticsobjdef_columns(s.oid) AS columns,
    ARRAY(
        SELECT CASE k WHEN 'd' THEN 'ndistinct' WHEN 'f' THEN 'dependencies' WHEN 'm' THEN 'mcv'
            ELSE 'expressions' END
        FROM unnest(s.stxkind) k
    ) AS "kinds:sorted",
    nullif(s.stxstattarget, -1)::int AS target,
    pg_get_userbyid(s.stxowner) AS owner,
    obj_description(s.oid, 'pg_statistic_ext') AS comment
FROM pg_statistic_ext s
JOIN pg_namespace sn ON sn.oid = s.stxnamespace
JOIN pg_class c ON c.oid = s.stxrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relpersistence <> 't' AND {ours: n} AND {free: pg_class, c.oid}
