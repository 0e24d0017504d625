from django.db import models


class Visit(models.Model):
    stay = models.DurationField()
