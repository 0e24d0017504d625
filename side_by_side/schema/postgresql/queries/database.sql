-- The database itself, which always exists. Its name is not a fact: no two databases share one.
SELECT 'database' AS kind, ARRAY['database'] AS place,
    pg_get_userbyid(d.datdba) AS owner,
    {acl: d.datacl, 'd', d.datdba},
    pg_encoding_to_char(d.encoding) AS encoding,
    d.datcollate AS collate,
    d.datctype AS ctype,
    {15: CASE d.datlocprovider WHEN 'c' THEN 'libc' WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' END | 'libc'}
        AS locale_provider,
    {17: d.datlocale | {15: d.daticulocale | NULL::text}} AS locale,
    {16: d.daticurules | NULL::text} AS icu_rules,
    s.spcname AS tablespace,
    d.datconnlimit AS connection_limit,
    d.datistemplate AS template,
    d.datallowconn AS allows_connections,
    shobj_description(d.oid, 'pg_database') AS comment
FROM pg_database d
JOIN pg_tablespace s ON s.oid = d.dattablespace
WHERE d.datname = current_database()
