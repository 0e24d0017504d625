SELECT 'database', table_schema, '', grantee, privilege_type, is_grantable
FROM information_schema.schema_privileges
UNION ALL
SELECT 'table', table_name, '', grantee, privilege_type, is_grantable
FROM information_schema.table_privileges
WHERE table_schema = DATABASE()
UNION ALL
SELECT 'column', table_name, column_name, grantee, privilege_type, is_grantable
FROM information_schema.column_privileges
WHERE table_schema = DATABASE()
UNION ALL
SELECT
  LOWER(REPLACE(routine_type, ' ', '_')), routine_name, '',
  CONCAT('''', user, '''@''', host, ''''), UPPER(CAST(proc_priv AS CHAR)), ''
FROM mysql.procs_priv
WHERE db = DATABASE()
