-- Only where there is: pg_policy
SELECT 'policy' AS kind, ARRAY[{name: n.nspname, c.relname}, p.polname::text] AS place,
    true AS exists,
    p.polpermissive AS permissive,
    CASE p.polcmd WHEN 'r' THEN 'select' WHEN 'a' THEN 'insert' WHEN 'w' THEN 'update'
        WHEN 'd' THEN 'delete' ELSE 'all' END AS command,
    ARRAY(
        SELECT CASE WHEN role = 0 THEN 'public' ELSE quote_ident(pg_get_userbyid(role)) END
        FROM unnest(p.polroles) role
    ) AS "roles:sorted",
    pg_get_expr(p.polqual, p.polrelid) AS using,
    pg_get_expr(p.polwithcheck, p.polrelid) AS with_check,
    obj_description(p.oid, 'pg_policy') AS comment
FROM pg_policy p
JOIN pg_class c ON c.oid = p.polrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relpersistence <> 't' AND {ours: n} AND {free: pg_class, c.oid}
