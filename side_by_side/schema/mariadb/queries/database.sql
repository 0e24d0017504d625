SELECT default_collation_name, schema_comment
FROM information_schema.schemata
WHERE schema_name = DATABASE()
