"""Questions about an abstract base whose reverse names distinguish its children."""
