"""The service, with the most obvious types, and with types that behave like Django's."""
