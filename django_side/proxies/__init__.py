"""People, proxies and employees, in Django."""
