"""Questions by topic, in reading order."""

TOPICS = ("selecting", "combining", "subqueries", "operators", "functions", "writing", "porting")
