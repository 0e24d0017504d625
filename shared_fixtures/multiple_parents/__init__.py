"""Questions about models with several parents."""
