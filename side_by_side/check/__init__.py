"""Do a Django project and SQLAlchemy models still describe the same database?

Reading path: ``options`` -> ``run`` -> ``build`` (creates and reads the databases) -> ``identity``
and ``match`` (comparable facts) -> ``classify`` and ``severity_rules`` (how much a difference
matters) -> ``advice`` (the edit that resolves it) -> ``configuration`` (what is accepted) ->
``report``. ``round_trip`` compares rows instead of schemas.
"""
