"""Do a person's Django project and SQLAlchemy models still describe the same database?

Reading path: ``options`` -> ``run`` (builds and reads the databases) -> ``numbering`` and
``matching`` (facts that can be compared) -> ``grades`` (how much a difference matters) ->
``advice`` (the line to write) -> ``configuration`` (what is accepted) -> ``formats``.
"""
