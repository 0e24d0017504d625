"""Single changes of a model, before and after; ``shared_fixtures/detection`` describes them."""
