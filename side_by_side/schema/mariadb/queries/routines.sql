-- information_schema has no characters beyond the basic plane, so bodies come from mysql.proc.
SELECT
  routines.routine_type, routines.routine_name, proc.body,
  routines.is_deterministic, routines.sql_data_access, routines.security_type, routines.sql_mode,
  routines.routine_comment, routines.definer, routines.character_set_client,
  routines.collation_connection, routines.database_collation,
  proc.param_list
FROM information_schema.routines
JOIN mysql.proc
  ON proc.db = routines.routine_schema
  AND proc.name = routines.routine_name
  AND proc.type = routines.routine_type
WHERE routines.routine_schema = DATABASE()
