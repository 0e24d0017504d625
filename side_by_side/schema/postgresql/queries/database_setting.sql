-- Only where there is: pg_db_role_setting
-- ALTER DATABASE ... SET and ALTER ROLE ... IN DATABASE ... SET.
SELECT 'database_setting' AS kind,
    CASE WHEN s.setrole = 0 THEN ARRAY[split_part(setting, '=', 1)]
        ELSE ARRAY[split_part(setting, '=', 1), pg_get_userbyid(s.setrole)::text] END AS place,
    true AS exists,
    substr(setting, strpos(setting, '=') + 1) AS value
FROM pg_db_role_setting s
JOIN pg_database d ON d.oid = s.setdatabase AND d.datname = current_database()
CROSS JOIN unnest(s.setconfig) setting
