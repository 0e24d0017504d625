"""Questions about a magazine's database with a long history of changes."""
