-- Functions that no table needs, and views, in the order of their creation.
SELECT what, up, down, false AS before, NULL AS table
FROM (
    SELECT p.oid, CASE p.prokind WHEN 'p' THEN 'procedure ' ELSE 'function ' END
            || p.oid::regprocedure AS what,
        pg_get_functiondef(p.oid) AS up, format('DROP ROUTINE %s', p.oid::regprocedure) AS down
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE p.prokind IN ('f', 'p', 'w') AND {ours: n} AND {free: pg_proc, p.oid}
        AND NOT EXISTS (
            SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid
                AND d.deptype = 'i' AND d.refclassid = 'pg_type'::regclass)
        AND NOT (p.provolatile = 'i' AND p.prosrc !~* '\m(from|join)\M')
        AND NOT EXISTS (
            SELECT FROM pg_depend d WHERE d.refclassid = 'pg_proc'::regclass AND d.refobjid = p.oid
                AND d.deptype = 'n' AND (
                    d.classid IN ('pg_attrdef'::regclass, 'pg_constraint'::regclass)
                    OR (d.classid = 'pg_class'::regclass AND EXISTS (
                        SELECT FROM pg_class i WHERE i.oid = d.objid AND i.relkind = 'i'))))
    UNION ALL
    SELECT c.oid,
        CASE c.relkind WHEN 'v' THEN 'view ' ELSE 'materialized view ' END || c.oid::regclass,
        format('CREATE %s %s%s AS %s',
            CASE c.relkind WHEN 'v' THEN 'VIEW' ELSE 'MATERIALIZED VIEW' END, c.oid::regclass,
            coalesce(' WITH (' || array_to_string(c.reloptions, ', ') || ')', ''),
            CASE WHEN c.relkind = 'm' AND NOT c.relispopulated
                THEN rtrim(pg_get_viewdef(c.oid), ';') || ' WITH NO DATA'
                ELSE pg_get_viewdef(c.oid) END),
        format('DROP %s %s',
            CASE c.relkind WHEN 'v' THEN 'VIEW' ELSE 'MATERIALIZED VIEW' END, c.oid::regclass)
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('v', 'm') AND c.relpersistence <> 't' AND {ours: n}
        AND {free: pg_class, c.oid}
) made
ORDER BY oid
