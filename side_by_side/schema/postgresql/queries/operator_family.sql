-- Only where there is: pg_opfamily WHERE opfnamespace = ANY (ours.oids)
SELECT 'operator_family' AS kind,
    ARRAY[{name: n.nspname, f.opfname} || ' using ' || am.amname] AS place, true AS exists,
    ARRAY(
        SELECT format('%s %s %s%s', o.amopstrategy, o.amopopr::regoperator,
            CASE o.amoppurpose WHEN 'o' THEN 'for order by ' || s.opfname ELSE 'for search' END,
            {member of: pg_amop, o.oid})
        FROM pg_amop o LEFT JOIN pg_opfamily s ON s.oid = o.amopsortfamily
        WHERE o.amopfamily = f.oid
    ) AS "operators:sorted",
    ARRAY(
        SELECT format('%s (%s, %s) %s%s', p.amprocnum, format_type(p.amproclefttype, NULL),
            format_type(p.amprocrighttype, NULL), p.amproc::regprocedure,
            {member of: pg_amproc, p.oid})
        FROM pg_amproc p WHERE p.amprocfamily = f.oid
    ) AS "functions:sorted",
    pg_get_userbyid(f.opfowner) AS owner,
    obj_description(f.oid, 'pg_opfamily') AS comment
FROM pg_opfamily f
JOIN pg_am am ON am.oid = f.opfmethod
JOIN pg_namespace n ON n.oid = f.opfnamespace
WHERE {ours: n} AND {free: pg_opfamily, f.oid}
