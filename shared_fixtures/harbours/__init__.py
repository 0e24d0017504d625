"""Ships, harbours and visits: every part of statements and expressions."""
