SELECT
  event_object_table, trigger_name, action_timing, event_manipulation, definer, sql_mode, character_set_client, collation_connection,
  database_collation
FROM information_schema.triggers
WHERE trigger_schema = DATABASE()
ORDER BY event_object_table, action_timing, event_manipulation, action_order
