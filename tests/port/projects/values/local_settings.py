"""The same project without time zones."""

from settings import *  # noqa: F403 - but for what follows

USE_TZ = False
# Fourteen hours after UTC, so that the day is another one for most of the day.
TIME_ZONE = "Pacific/Kiritimati"
INSTALLED_APPS = ["local"]
