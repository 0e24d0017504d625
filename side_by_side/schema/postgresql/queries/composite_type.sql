-- Only where there is: pg_class WHERE relkind = 'c' AND relnamespace = ANY (ours.oids)
SELECT 'composite_type' AS kind, ARRAY[{name: n.nspname, t.typname}] AS place, true AS exists,
    attributes.declared AS attributes,
    attributes.comments AS attribute_comments,
    pg_get_userbyid(t.typowner) AS owner,
    {acl: t.typacl, 'T', t.typowner},
    obj_description(t.oid, 'pg_type') AS comment
FROM pg_type t
JOIN pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'
JOIN pg_namespace n ON n.oid = t.typnamespace
CROSS JOIN LATERAL (
    SELECT
        array_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
            || CASE WHEN a.attcollation <> own.typcollation
                THEN ' COLLATE ' || a.attcollation::regcollation ELSE '' END
            ORDER BY a.attnum) AS declared,
        array_agg(quote_ident(a.attname) || ': ' || text.description ORDER BY a.attnum)
            FILTER (WHERE text.description IS NOT NULL) AS comments
    FROM pg_attribute a
    JOIN pg_type own ON own.oid = a.atttypid
    LEFT JOIN pg_description text ON text.classoid = 'pg_class'::regclass
        AND text.objoid = a.attrelid AND text.objsubid = a.attnum
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
) attributes
WHERE t.typtype = 'c' AND {ours: n} AND {free: pg_type, t.oid}
