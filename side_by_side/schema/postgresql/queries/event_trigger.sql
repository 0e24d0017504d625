-- Only where there is: pg_event_trigger
SELECT 'event_trigger' AS kind, ARRAY[e.evtname::text] AS place, true AS exists,
    e.evtevent AS event,
    e.evttags AS "tags:sorted",
    e.evtfoid::regprocedure::text AS function,
    {enabled: e.evtenabled} AS enabled,
    pg_get_userbyid(e.evtowner) AS owner,
    obj_description(e.oid, 'pg_event_trigger') AS comment
FROM pg_event_trigger e
WHERE {free: pg_event_trigger, e.oid}
