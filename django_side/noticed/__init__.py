"""Single changes of a model, before and after; ``shared_fixtures/noticed`` says what they are."""
