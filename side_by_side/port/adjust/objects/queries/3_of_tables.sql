-- What belongs to tables and views: indexes of views, triggers, rules, policies, statistics,
-- privileges.
SELECT what, up, down, false AS before, relname AS table
FROM (
    SELECT 1 AS phase, x.oid, c.relname::text, 'index ' || x.oid::regclass AS what,
        pg_get_indexdef(x.oid) AS up, format('DROP INDEX %s', x.oid::regclass) AS down
    FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class c ON c.oid = i.indrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'm' AND {ours: n} AND {free: pg_class, c.oid}
    UNION ALL
    SELECT 2, s.oid, c.relname::text, 'statistics ' || s.stxname,
        pg_get_statisticsobjdef(s.oid), format('DROP STATISTICS %I.%I', n.nspname, s.stxname)
    FROM pg_statistic_ext s JOIN pg_class c ON c.oid = s.stxrelid
    JOIN pg_namespace n ON n.oid = s.stxnamespace
    WHERE {ours: n} AND {free: pg_class, c.oid}
    UNION ALL
    SELECT 3, s.oid, t.relname::text, 'owner of sequence ' || s.relname,
        format('ALTER SEQUENCE %s OWNED BY %s.%I', s.oid::regclass, t.oid::regclass, a.attname),
        format('ALTER SEQUENCE %s OWNED BY NONE', s.oid::regclass)
    FROM pg_depend d JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S'
    JOIN pg_class t ON t.oid = d.refobjid
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
    JOIN pg_namespace n ON n.oid = s.relnamespace
    WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
        AND d.deptype = 'a' AND {ours: n} AND {free: pg_class, s.oid}
        AND NOT EXISTS (
            SELECT FROM pg_constraint k WHERE k.contype = 'p' AND k.conrelid = t.oid
                AND k.conkey[1] = d.refobjsubid)
    UNION ALL
    SELECT 4, t.oid, c.relname::text, format('trigger %s on %s', t.tgname, c.oid::regclass),
        pg_get_triggerdef(t.oid), format('DROP TRIGGER %I ON %s', t.tgname, c.oid::regclass)
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND {ours: n} AND {free: pg_class, c.oid}
        AND {free: pg_trigger, t.oid}
    UNION ALL
    SELECT 5, t.oid, c.relname::text, format('state of trigger %s on %s', t.tgname, c.oid::regclass),
        format('ALTER TABLE %s %s TRIGGER %I', c.oid::regclass,
            CASE t.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA'
                ELSE 'ENABLE ALWAYS' END, t.tgname),
        format('ALTER TABLE %s ENABLE TRIGGER %I', c.oid::regclass, t.tgname)
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND t.tgenabled <> 'O' AND {ours: n}
        AND {free: pg_class, c.oid} AND {free: pg_trigger, t.oid}
    UNION ALL
    SELECT 6, r.oid, c.relname::text, format('rule %s on %s', r.rulename, c.oid::regclass),
        pg_get_ruledef(r.oid), format('DROP RULE %I ON %s', r.rulename, c.oid::regclass)
    FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE r.rulename <> '_RETURN' AND {ours: n} AND {free: pg_class, c.oid}
    UNION ALL
    SELECT 7, p.oid, c.relname::text, format('policy %s on %s', p.polname, c.oid::regclass),
        format('CREATE POLICY %I ON %s AS %s FOR %s TO %s', p.polname, c.oid::regclass,
            CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
            CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
                WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
            (SELECT string_agg(CASE WHEN role = 0 THEN 'PUBLIC'
                ELSE quote_ident(pg_get_userbyid(role)) END, ', ') FROM unnest(p.polroles) role))
            || coalesce(' USING (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
            || coalesce(' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', ''),
        format('DROP POLICY %I ON %s', p.polname, c.oid::regclass)
    FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE {ours: n} AND {free: pg_class, c.oid}
    UNION ALL
    SELECT 8, c.oid, c.relname::text, 'row security of ' || c.oid::regclass,
        format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY%s', c.oid::regclass,
            CASE WHEN c.relforcerowsecurity THEN ', FORCE ROW LEVEL SECURITY' ELSE '' END),
        format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY',
            c.oid::regclass)
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND c.relrowsecurity AND {ours: n} AND {free: pg_class, c.oid}
    UNION ALL
    SELECT 9, c.oid, c.relname::text, format('privileges of %s on %s', who, c.oid::regclass),
        format('GRANT %s ON %s TO %s', listed, c.oid::regclass, who),
        format('REVOKE ALL ON %s FROM %s', c.oid::regclass, who)
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    CROSS JOIN LATERAL (
        SELECT CASE WHEN a.grantee = 0 THEN 'PUBLIC'
                ELSE quote_ident(pg_get_userbyid(a.grantee)) END AS who,
            string_agg(a.privilege_type, ', ' ORDER BY a.privilege_type) AS listed
        FROM aclexplode(c.relacl) a WHERE a.grantee <> c.relowner GROUP BY a.grantee
    ) granted
    WHERE c.relkind IN ('r', 'v', 'm') AND {ours: n} AND {free: pg_class, c.oid}
) made
ORDER BY phase, oid
