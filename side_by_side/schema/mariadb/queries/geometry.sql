SELECT g_table_name, g_geometry_column, srid
FROM information_schema.geometry_columns
WHERE g_table_schema = DATABASE()
