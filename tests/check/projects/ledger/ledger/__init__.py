"""A Django project whose rows naive types store differently."""
