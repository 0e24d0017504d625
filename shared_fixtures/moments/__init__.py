"""Flights: dates, times, time zones and durations."""
