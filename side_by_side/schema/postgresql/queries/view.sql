-- Only where there is: pg_class WHERE relkind = 'v' AND relnamespace = ANY (ours.oids)
SELECT 'view' AS kind, ARRAY[{name: n.nspname, c.relname}] AS place, true AS exists,
    pg_get_viewdef(c.oid) AS definition,
    pg_get_userbyid(c.relowner) AS owner,
    {acl: c.relacl, 'r', c.relowner},
    options.check_option,
    coalesce(options.security_barrier, false) AS security_barrier,
    coalesce(options.security_invoker, false) AS security_invoker,
    obj_description(c.oid, 'pg_class') AS comment
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL (
    SELECT max(lower(option_value)) FILTER (WHERE option_name = 'check_option') AS check_option,
        bool_or(option_value::boolean) FILTER (WHERE option_name = 'security_barrier')
            AS security_barrier,
        bool_or(option_value::boolean) FILTER (WHERE option_name = 'security_invoker')
            AS security_invoker
    FROM (
        SELECT option_name, CASE WHEN option_name = 'check_option' OR option_value ~*
            '^(on|off|true|false|yes|no|t|f|y|n|1|0|tr|tru|fa|fal|fals|ye|of)$'
            THEN option_value END AS option_value
        FROM pg_options_to_table(c.reloptions)
    ) readable
) options
WHERE c.relkind = 'v' AND c.relpersistence <> 't' AND {ours: n} AND {free: pg_class, c.oid}
