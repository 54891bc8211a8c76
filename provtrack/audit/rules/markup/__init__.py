"""Faults of what the markup says to machines."""
