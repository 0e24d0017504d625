"""The two migration tools, driven one step at a time."""
