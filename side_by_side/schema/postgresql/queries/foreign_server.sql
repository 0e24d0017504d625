-- Only where there is: pg_foreign_server
SELECT 'foreign_server' AS kind, ARRAY[s.srvname::text] AS place, true AS exists,
    f.fdwname AS wrapper,
    s.srvtype AS type,
    s.srvversion AS version,
    s.srvoptions AS "options:secrets",
    pg_get_userbyid(s.srvowner) AS owner,
    {acl: s.srvacl, 'S', s.srvowner},
    obj_description(s.oid, 'pg_foreign_server') AS comment
FROM pg_foreign_server s
JOIN pg_foreign_data_wrapper f ON f.oid = s.srvfdw
WHERE {free: pg_foreign_server, s.oid}
