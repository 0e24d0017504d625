-- Only where there is: pg_trigger WHERE NOT tgisinternal
-- Triggers; inherited ones of partitions only where they are enabled differently.
SELECT 'trigger' AS kind, ARRAY[{name: n.nspname, c.relname}, t.tgname::text] AS place,
    CASE WHEN parent.oid IS NULL THEN true END AS "exists?",
    CASE WHEN parent.oid IS NULL THEN pg_get_triggerdef(t.oid) END AS "definition?",
    {enabled: t.tgenabled} AS enabled,
    obj_description(t.oid, 'pg_trigger') AS "comment?",
    obj_description(t.tgconstraint, 'pg_constraint') AS "constraint_comment?"
FROM pg_trigger t
JOIN pg_class c ON c.oid = t.tgrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_trigger parent ON parent.oid = t.tgparentid
WHERE NOT t.tgisinternal AND c.relpersistence <> 't'
    AND t.tgenabled IS DISTINCT FROM parent.tgenabled
    AND {ours: n} AND {free: pg_class, c.oid} AND {free: pg_trigger, t.oid}
