-- Only where there is: pg_ts_parser WHERE prsnamespace = ANY (ours.oids)
SELECT 'text_search_parser' AS kind, ARRAY[{name: n.nspname, p.prsname}] AS place,
    true AS exists,
    {routine: p.prsstart} AS start,
    {routine: p.prstoken} AS token,
    {routine: p.prsend} AS end,
    {routine: p.prsheadline} AS headline,
    {routine: p.prslextype} AS lextypes,
    obj_description(p.oid, 'pg_ts_parser') AS comment
FROM pg_ts_parser p
JOIN pg_namespace n ON n.oid = p.prsnamespace
WHERE {ours: n} AND {free: pg_ts_parser, p.oid}
