-- Only where there is: pg_proc WHERE pronamespace = ANY (ours.oids)
-- Functions, window functions and procedures, named with their argument types.
SELECT CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END AS kind,
    ARRAY[{name: n.nspname, p.proname} || '(' || oidvectortypes(p.proargtypes) || ')'] AS place,
    true AS exists,
    pg_get_function_arguments(p.oid) AS arguments,
    CASE WHEN p.prokind <> 'p' THEN pg_get_function_result(p.oid) END AS "result?",
    l.lanname AS language,
    coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) AS body,
    CASE WHEN p.prokind <> 'p' THEN p.prokind = 'w' END AS "window?",
    CASE WHEN p.prokind <> 'p' THEN {volatility: p} END AS "volatility?",
    CASE WHEN p.prokind <> 'p' THEN p.proisstrict END AS "strict?",
    CASE WHEN p.prokind <> 'p' THEN p.proleakproof END AS "leakproof?",
    CASE WHEN p.prokind <> 'p' THEN {parallel: p} END AS "parallel?",
    CASE WHEN p.prokind <> 'p' THEN p.procost::text END AS "cost?",
    CASE WHEN p.prokind <> 'p' THEN p.prorows::text END AS "rows?",
    nullif(p.prosupport, 0)::regprocedure::text AS "support?",
    p.prosecdef AS security_definer,
    p.proconfig AS "settings:sorted",
    p.probin AS "library?",
    CASE WHEN p.protrftypes IS NOT NULL THEN ARRAY(
        SELECT format_type(oid, NULL) FROM unnest(p.protrftypes) WITH ORDINALITY t (oid, place)
        ORDER BY place
    ) END AS "transforms?",
    pg_get_userbyid(p.proowner) AS owner,
    {acl: p.proacl, 'f', p.proowner},
    obj_description(p.oid, 'pg_proc') AS comment
FROM pg_proc p
JOIN pg_namespace n ON n.oid = p.pronamespace
JOIN pg_language l ON l.oid = p.prolang
WHERE p.prokind <> 'a' AND {ours: n} AND {free: pg_proc, p.oid}
    -- The constructors of range types come with their types.
    AND NOT EXISTS (
        SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid
            AND d.deptype = 'i' AND d.refclassid = 'pg_type'::regclass
    )
