SELECT
  routine_type, specific_name, ordinal_position, parameter_mode, parameter_name, dtd_identifier,
  collation_name
FROM information_schema.parameters
WHERE specific_schema = DATABASE()
ORDER BY routine_type, specific_name, ordinal_position
