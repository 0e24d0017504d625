-- Only where there is: pg_foreign_data_wrapper
SELECT 'foreign_data_wrapper' AS kind, ARRAY[f.fdwname::text] AS place, true AS exists,
    {routine: f.fdwhandler} AS handler,
    {routine: f.fdwvalidator} AS validator,
    f.fdwoptions AS "options:secrets",
    pg_get_userbyid(f.fdwowner) AS owner,
    {acl: f.fdwacl, 'F', f.fdwowner},
    obj_description(f.oid, 'pg_foreign_data_wrapper') AS comment
FROM pg_foreign_data_wrapper f
WHERE {free: pg_foreign_data_wrapper, f.oid}
