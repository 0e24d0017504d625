-- Only where there is: pg_ts_config WHERE cfgnamespace = ANY (ours.oids)
SELECT 'text_search_configuration' AS kind, ARRAY[{name: n.nspname, c.cfgname}] AS place,
    true AS exists,
    {name: pn.nspname, p.prsname} AS parser,
    ARRAY(
        SELECT token.alias || ': ' || string_agg(
            {name: dn.nspname, d.dictname}, ', ' ORDER BY m.mapseqno)
        FROM ts_token_type(c.cfgparser) token
        JOIN pg_ts_config_map m ON m.mapcfg = c.oid AND m.maptokentype = token.tokid
        JOIN pg_ts_dict d ON d.oid = m.mapdict
        JOIN pg_namespace dn ON dn.oid = d.dictnamespace
        GROUP BY token.alias
    ) AS "mappings:sorted",
    pg_get_userbyid(c.cfgowner) AS owner,
    obj_description(c.oid, 'pg_ts_config') AS comment
FROM pg_ts_config c
JOIN pg_namespace n ON n.oid = c.cfgnamespace
JOIN pg_ts_parser p ON p.oid = c.cfgparser
JOIN pg_namespace pn ON pn.oid = p.prsnamespace
WHERE {ours: n} AND {free: pg_ts_config, c.oid}
