-- Only where there is: pg_publication
SELECT 'publication' AS kind, ARRAY[p.pubname::text] AS place, true AS exists,
    p.puballtables AS all_tables,
    ARRAY(
        SELECT operation FROM (VALUES ('insert', p.pubinsert), ('update', p.pubupdate),
            ('delete', p.pubdelete), ('truncate', p.pubtruncate)) published (operation, chosen)
        WHERE chosen
    ) AS operations,
    p.pubviaroot AS via_partition_root,
    {18: CASE p.pubgencols WHEN 's' THEN 'stored' ELSE 'none' END | 'none'} AS generated_columns,
    ARRAY(
        SELECT r.prrelid::regclass::text
            || {15: coalesce(' (' || (
                SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
                FROM pg_attribute a
                WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs)) || ')', '')
            || coalesce(' where ' || pg_get_expr(r.prqual, r.prrelid), '') | ''}
        FROM pg_publication_rel r WHERE r.prpubid = p.oid
    ) AS "tables:sorted",
    {15: ARRAY(
        SELECT s.pnnspid::regnamespace::text FROM pg_publication_namespace s
        WHERE s.pnpubid = p.oid
    ) | ARRAY[]::text[]} AS "schemas:sorted",
    pg_get_userbyid(p.pubowner) AS owner,
    obj_description(p.oid, 'pg_publication') AS comment
FROM pg_publication p
WHERE {free: pg_publication, p.oid}
