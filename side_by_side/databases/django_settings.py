"""An address as an entry of Django's ``DATABASES``."""

from typing import Any

from side_by_side.databases.address import Address

_ENGINES = {
    "sqlite": "django.db.backends.sqlite3",
    "postgresql": "django.db.backends.postgresql",
    "mariadb": "django.db.backends.mysql",
}


def django_settings_of(address: Address) -> dict[str, Any]:
    """Return the entry of ``DATABASES`` for an address, its options as the driver takes them.

    ``dj_database_url`` gives the options as they are written, which mysqlclient refuses for TLS.

    Source: https://docs.djangoproject.com/en/5.2/ref/settings/#databases
    """
    settings: dict[str, Any] = {
        "ENGINE": _ENGINES[address.kind],
        "NAME": address.name,
        "USER": address.user,
        "PASSWORD": address.password,
        "HOST": address.host,
        "PORT": address.port or "",
        "CONN_MAX_AGE": 0,
    }
    return settings | ({"OPTIONS": address.arguments} if address.options else {})
