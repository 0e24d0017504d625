"""People, proxies and employees, in SQLAlchemy."""
