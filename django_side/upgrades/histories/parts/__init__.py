"""A history of parts, whose operations need their options."""
