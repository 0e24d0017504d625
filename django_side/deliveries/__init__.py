"""Couriers, parcels and labels: both libraries in an event loop."""
