"""Questions about people and blogs with methods of their own."""
