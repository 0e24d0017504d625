-- Only where there is: pg_proc WHERE pronamespace = ANY (ours.oids)
SELECT 'aggregate' AS kind,
    ARRAY[{name: n.nspname, p.proname} || '(' || oidvectortypes(p.proargtypes) || ')'] AS place,
    true AS exists,
    pg_get_function_arguments(p.oid) AS arguments,
    pg_get_function_result(p.oid) AS result,
    CASE a.aggkind WHEN 'o' THEN 'ordered-set' WHEN 'h' THEN 'hypothetical-set'
        ELSE 'normal' END AS variant,
    {routine: a.aggtransfn} AS state_function,
    format_type(a.aggtranstype, NULL) AS state_type,
    a.aggtransspace AS state_size,
    a.agginitval AS initial_state,
    {routine: a.aggfinalfn} AS final_function,
    a.aggfinalextra AS final_extra,
    {modify: a.aggfinalmodify} AS final_modify,
    {routine: a.aggcombinefn} AS combine_function,
    {routine: a.aggserialfn} AS serial_function,
    {routine: a.aggdeserialfn} AS deserial_function,
    {routine: a.aggmtransfn} AS moving_state_function,
    {routine: a.aggminvtransfn} AS moving_inverse_function,
    CASE WHEN a.aggmtranstype <> 0 THEN format_type(a.aggmtranstype, NULL) END
        AS moving_state_type,
    a.aggmtransspace AS moving_state_size,
    a.aggminitval AS moving_initial_state,
    {routine: a.aggmfinalfn} AS moving_final_function,
    a.aggmfinalextra AS moving_final_extra,
    CASE WHEN a.aggmtransfn <> 0 THEN {modify: a.aggmfinalmodify} END
        AS moving_final_modify,
    nullif(a.aggsortop, 0)::regoperator::text AS sort_operator,
    {parallel: p} AS parallel,
    pg_get_userbyid(p.proowner) AS owner,
    {acl: p.proacl, 'f', p.proowner},
    obj_description(p.oid, 'pg_proc') AS comment
FROM pg_proc p
JOIN pg_aggregate a ON a.aggfnoid = p.oid
JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE {ours: n} AND {free: pg_proc, p.oid}
