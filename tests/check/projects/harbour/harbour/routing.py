class Router:
    """The application ``counts`` has a database of its own."""

    def db_for_read(self, model, **hints):
        return "counts" if model._meta.app_label == "counts" else "default"

    db_for_write = db_for_read

    def allow_migrate(self, db, app_label, **hints):
        return (db == "counts") == (app_label == "counts")
