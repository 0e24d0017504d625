-- What tables may need, in the order of its creation: extensions, schemas, collations, types,
-- sequences and the functions that defaults, generated columns, checks and indexes call.
SELECT what, up, down, true AS before, of AS table
FROM (
    SELECT 1 AS phase, e.oid, 'extension ' || e.extname AS what,
        format('CREATE EXTENSION IF NOT EXISTS %I', e.extname) AS up,
        format('DROP EXTENSION IF EXISTS %I', e.extname) AS down,
        NULL::text AS of
    FROM pg_extension e WHERE e.extname <> 'plpgsql'
    UNION ALL
    SELECT 0, n.oid, 'schema ' || n.nspname,
        format('CREATE SCHEMA %I', n.nspname), format('DROP SCHEMA %I', n.nspname), NULL
    FROM pg_namespace n
    WHERE {ours: n} AND n.nspname <> 'public' AND {free: pg_namespace, n.oid}
    UNION ALL
    SELECT 2, c.oid, 'collation ' || c.collname,
        format('CREATE COLLATION %I.%I (provider = %s, %s%s, deterministic = %s)',
            n.nspname, c.collname,
            CASE c.collprovider WHEN 'c' THEN 'libc' WHEN 'i' THEN 'icu' ELSE 'builtin' END,
            CASE WHEN c.collprovider = 'c'
                THEN format('lc_collate = %L, lc_ctype = %L', c.collcollate, c.collctype)
                ELSE format('locale = %L', {17: c.colllocale | {15: c.colliculocale
                    | c.collcollate::text}}) END,
            {16: coalesce(', rules = ' || quote_literal(c.collicurules), '') | ''},
            CASE WHEN c.collisdeterministic THEN 'true' ELSE 'false' END),
        format('DROP COLLATION %I.%I', n.nspname, c.collname), NULL
    FROM pg_collation c JOIN pg_namespace n ON n.oid = c.collnamespace
    WHERE {ours: n} AND {free: pg_collation, c.oid}
    UNION ALL
    SELECT 2, t.oid, 'type ' || t.typname,
        format('CREATE TYPE %s AS ENUM (%s)', t.oid::regtype,
            (SELECT string_agg(quote_literal(l.enumlabel), ', ' ORDER BY l.enumsortorder)
                FROM pg_enum l WHERE l.enumtypid = t.oid)),
        format('DROP TYPE %s', t.oid::regtype), NULL
    FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE t.typtype = 'e' AND {ours: n} AND {free: pg_type, t.oid}
    UNION ALL
    SELECT 2, t.oid, 'type ' || t.typname,
        format('CREATE TYPE %s AS (%s)', t.oid::regtype,
            (SELECT string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod))
                || CASE WHEN a.attcollation <> own.typcollation
                    THEN ' COLLATE ' || a.attcollation::regcollation ELSE '' END,
                ', ' ORDER BY a.attnum)
                FROM pg_attribute a JOIN pg_type own ON own.oid = a.atttypid
                WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)),
        format('DROP TYPE %s', t.oid::regtype), NULL
    FROM pg_type t JOIN pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'
    JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE {ours: n} AND {free: pg_type, t.oid}
    UNION ALL
    SELECT 2, t.oid, 'type ' || t.typname,
        format('CREATE TYPE %s AS RANGE (subtype = %s%s%s%s)', t.oid::regtype,
            format_type(r.rngsubtype, NULL),
            CASE WHEN r.rngcollation NOT IN (0, own.typcollation)
                THEN ', collation = ' || r.rngcollation::regcollation ELSE '' END,
            CASE WHEN r.rngsubdiff <> 0 THEN ', subtype_diff = ' || r.rngsubdiff::regproc
                ELSE '' END,
            {14: ', multirange_type_name = ' || r.rngmultitypid::regtype | ''}),
        format('DROP TYPE %s', t.oid::regtype), NULL
    FROM pg_type t JOIN pg_range r ON r.rngtypid = t.oid JOIN pg_type own ON own.oid = r.rngsubtype
    JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE {ours: n} AND {free: pg_type, t.oid}
    UNION ALL
    SELECT 2, t.oid, 'domain ' || t.typname,
        format('CREATE DOMAIN %s AS %s', t.oid::regtype, format_type(t.typbasetype, t.typtypmod))
            || CASE WHEN t.typcollation <> own.typcollation
                THEN ' COLLATE ' || t.typcollation::regcollation ELSE '' END
            || coalesce(' DEFAULT ' || pg_get_expr(t.typdefaultbin, 0), '')
            || CASE WHEN t.typnotnull THEN ' NOT NULL' ELSE '' END
            || coalesce((SELECT string_agg(
                    format(' CONSTRAINT %I %s', k.conname, pg_get_constraintdef(k.oid)), ''
                    ORDER BY k.conname)
                FROM pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c'), ''),
        format('DROP DOMAIN %s', t.oid::regtype), NULL
    FROM pg_type t JOIN pg_type own ON own.oid = t.typbasetype
    JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE t.typtype = 'd' AND {ours: n} AND {free: pg_type, t.oid}
    UNION ALL
    SELECT 2, s.oid, 'sequence ' || s.relname,
        format('CREATE SEQUENCE %s AS %s INCREMENT BY %s MINVALUE %s MAXVALUE %s START WITH %s'
            || ' CACHE %s%s', s.oid::regclass, format_type(q.seqtypid, NULL), q.seqincrement,
            q.seqmin, q.seqmax, q.seqstart, q.seqcache, CASE WHEN q.seqcycle THEN ' CYCLE' ELSE '' END),
        format('DROP SEQUENCE %s', s.oid::regclass),
        (SELECT t.relname FROM pg_depend d JOIN pg_class t ON t.oid = d.refobjid
            WHERE d.classid = 'pg_class'::regclass AND d.objid = s.oid AND d.deptype = 'a'
                AND d.refclassid = 'pg_class'::regclass)
    FROM pg_class s JOIN pg_sequence q ON q.seqrelid = s.oid
    JOIN pg_namespace n ON n.oid = s.relnamespace
    WHERE {ours: n} AND {free: pg_class, s.oid} AND NOT EXISTS (
        SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = s.oid
            AND (d.deptype = 'i' OR (d.deptype = 'a' AND EXISTS (
                SELECT FROM pg_constraint k WHERE k.contype = 'p' AND k.conrelid = d.refobjid
                    AND k.conkey[1] = d.refobjsubid))))
    UNION ALL
    SELECT 2, p.oid, CASE p.prokind WHEN 'p' THEN 'procedure ' ELSE 'function ' END
            || p.oid::regprocedure,
        pg_get_functiondef(p.oid), format('DROP ROUTINE %s', p.oid::regprocedure), NULL
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE p.prokind IN ('f', 'p', 'w') AND {ours: n} AND {free: pg_proc, p.oid} AND (EXISTS (
            SELECT FROM pg_depend d WHERE d.refclassid = 'pg_proc'::regclass AND d.refobjid = p.oid
            AND d.deptype = 'n' AND (
                d.classid IN ('pg_attrdef'::regclass, 'pg_constraint'::regclass)
                OR (d.classid = 'pg_class'::regclass AND EXISTS (
                    SELECT FROM pg_class i WHERE i.oid = d.objid AND i.relkind = 'i'))))
        -- The immutable functions that read no table, which those may call.
        OR (p.provolatile = 'i' AND p.prosrc !~* '\m(from|join)\M'))
        AND NOT EXISTS (
            SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid
                AND d.deptype = 'i' AND d.refclassid = 'pg_type'::regclass)
) made
ORDER BY phase, oid
