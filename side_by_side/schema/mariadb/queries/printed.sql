BEGIN NOT ATOMIC
  DECLARE command TEXT;
  DECLARE problem TEXT;
  DECLARE CONTINUE HANDLER FOR SQLEXCEPTION
  BEGIN
    GET DIAGNOSTICS CONDITION 1 problem = MESSAGE_TEXT;
    SELECT command AS failed, problem;
  END;
  FOR object IN (
    SELECT
      CASE table_type WHEN 'VIEW' THEN 'VIEW' WHEN 'SEQUENCE' THEN 'SEQUENCE' ELSE 'TABLE' END
        AS kind,
      table_name AS name
    FROM information_schema.tables
    WHERE table_schema = DATABASE() AND table_type NOT LIKE '%TEMPORARY%'
    UNION
    SELECT 'TRIGGER', trigger_name
    FROM information_schema.triggers
    WHERE trigger_schema = DATABASE()
  ) DO
    SET command = CONCAT('SHOW CREATE ', object.kind, ' `', REPLACE(object.name, '`', '``'), '`');
    EXECUTE IMMEDIATE command;
  END FOR;
END
