-- The statements of constraints and indexes, for those that SQLAlchemy cannot declare.
SELECT {name: n.nspname, c.relname}, k.conname::text,
    format('ALTER TABLE %s%I ADD CONSTRAINT %I %s',
        CASE WHEN n.nspname = 'public' THEN '' ELSE quote_ident(n.nspname) || '.' END,
        c.relname, k.conname, pg_get_constraintdef(k.oid))
FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE k.contype IN ('c', 'f', 'u', 'x') AND {ours: n} AND {free: pg_class, c.oid}
UNION ALL
SELECT {name: n.nspname, c.relname}, x.relname::text, pg_get_indexdef(x.oid)
FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class c ON c.oid = i.indrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind = 'r' AND {ours: n} AND {free: pg_class, c.oid} AND NOT EXISTS (
    SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
