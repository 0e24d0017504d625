"""Times without a time zone."""

import datetime

from django.db import models
from django.utils import timezone


class Moments(models.Model):
    """Local times, and the clocks that fill them in."""

    moment = models.DateTimeField(null=True)
    now = models.DateTimeField(default=timezone.now)
    today = models.DateField(default=datetime.date.today)
    changed = models.DateTimeField(auto_now=True)
