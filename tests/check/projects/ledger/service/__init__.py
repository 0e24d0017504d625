"""The service, with the types that come to mind first, and then with those that do as Django."""
