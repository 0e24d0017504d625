SELECT
  events.event_name, events.event_type, CAST(events.execute_at AS CHAR), events.interval_value,
  events.interval_field,
  -- For an event without STARTS, the server stores the time at which it was created or rescheduled.
  IF(
    CONVERT_TZ(events.starts, events.time_zone, '+00:00') IN (events.created, events.last_altered),
    NULL,
    CAST(events.starts AS CHAR)
  ),
  CAST(events.ends AS CHAR), events.time_zone, events.status, events.on_completion, event.body,
  events.event_comment, events.definer, events.sql_mode, events.character_set_client,
  events.collation_connection, events.database_collation
FROM information_schema.events
JOIN mysql.event ON event.db = events.event_schema AND event.name = events.event_name
WHERE events.event_schema = DATABASE()
