"""Faults of dates."""
