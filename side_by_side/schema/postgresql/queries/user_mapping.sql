-- Only where there is: pg_foreign_server
-- The view hides options from roles that may not see them; the reader raises an error for "hidden".
SELECT 'user_mapping' AS kind,
    ARRAY[m.srvname::text, CASE WHEN m.umuser = 0 THEN 'public' ELSE quote_ident(m.usename) END]
        AS place,
    true AS exists,
    m.umoptions AS "options:secrets",
    m.umoptions IS NULL AND NOT me.rolsuper AND NOT (
        CASE WHEN m.umuser = me.oid THEN pg_has_role(s.srvowner, 'USAGE')
                OR has_server_privilege(s.oid, 'USAGE')
            ELSE m.umuser = 0 AND pg_has_role(s.srvowner, 'USAGE') END
    ) AS "options?:hidden"
FROM pg_user_mappings m
JOIN pg_foreign_server s ON s.oid = m.srvid
JOIN pg_roles me ON me.rolname = current_user
