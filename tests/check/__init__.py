"""``side-by-side check`` on small projects."""
