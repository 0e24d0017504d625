"""Bookings of shows, half-way through a move: both libraries in one transaction."""
