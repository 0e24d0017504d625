-- Only where there is: pg_language WHERE oid >= 16384
SELECT 'language' AS kind, ARRAY[l.lanname::text] AS place, true AS exists,
    l.lanpltrusted AS trusted,
    {routine: l.lanplcallfoid} AS handler,
    {routine: l.laninline} AS inline,
    {routine: l.lanvalidator} AS validator,
    pg_get_userbyid(l.lanowner) AS owner,
    {acl: l.lanacl, 'l', l.lanowner},
    obj_description(l.oid, 'pg_language') AS comment
FROM pg_language l
WHERE l.oid >= 16384 AND {free: pg_language, l.oid}
