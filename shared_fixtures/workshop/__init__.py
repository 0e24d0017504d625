"""A workshop for bicycles: who is informed of what happens, by signals and events."""
