-- Only where there is: pg_subscription
SELECT 'subscription' AS kind, ARRAY[s.subname::text] AS place, true AS exists,
    {conninfo} AS "connection:conninfo",
    s.subpublications AS "publications:sorted",
    s.subenabled AS enabled,
    s.subslotname AS slot,
    s.subsynccommit AS synchronous_commit,
    s.subbinary AS binary,
    {16: CASE s.substream WHEN 't' THEN 'on' WHEN 'p' THEN 'parallel' ELSE 'off' END
        | CASE WHEN s.substream THEN 'on' ELSE 'off' END} AS streaming,
    {15: s.subtwophasestate <> 'd' | false} AS two_phase,
    {15: s.subdisableonerr | false} AS disable_on_error,
    {16: s.subpasswordrequired | true} AS password_required,
    {16: s.subrunasowner | true} AS run_as_owner,
    {16: s.suborigin | 'any'} AS origin,
    {17: s.subfailover | false} AS failover,
    pg_get_userbyid(s.subowner) AS owner,
    obj_description(s.oid, 'pg_subscription') AS comment
FROM pg_subscription s
JOIN pg_database d ON d.oid = s.subdbid AND d.datname = current_database()
WHERE {free: pg_subscription, s.oid}
