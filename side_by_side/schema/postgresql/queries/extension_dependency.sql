-- Only where there is: pg_depend WHERE deptype = 'x'
-- ALTER FUNCTION | INDEX | MATERIALIZED VIEW | TRIGGER ... DEPENDS ON EXTENSION.
SELECT 'extension_dependency' AS kind,
    ARRAY[o.type || ' ' || o.identity, e.extname::text] AS place, true AS exists
FROM pg_depend d
JOIN pg_extension e ON d.refclassid = 'pg_extension'::regclass AND e.oid = d.refobjid
CROSS JOIN LATERAL pg_identify_object(d.classid, d.objid, d.objsubid) o
WHERE d.deptype = 'x'
