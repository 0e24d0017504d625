-- Only where there is: pg_cast WHERE oid >= 16384
-- Casts that do not come with the server: object ids below 16384 are its own.
SELECT 'cast' AS kind,
    ARRAY[format_type(c.castsource, NULL) || ' AS ' || format_type(c.casttarget, NULL)] AS place,
    true AS exists,
    CASE c.castmethod WHEN 'f' THEN c.castfunc::regprocedure::text
        WHEN 'i' THEN 'in and out' ELSE 'binary' END AS method,
    CASE c.castcontext WHEN 'i' THEN 'implicit' WHEN 'a' THEN 'assignment'
        ELSE 'explicit' END AS context,
    obj_description(c.oid, 'pg_cast') AS comment
FROM pg_cast c
WHERE c.oid >= 16384 AND {free: pg_cast, c.oid}
    -- The casts from a range to its multirange come with the range.
    AND NOT EXISTS (
        SELECT FROM pg_depend d WHERE d.classid = 'pg_cast'::regclass AND d.objid = c.oid
            AND d.deptype = 'i'
    )
