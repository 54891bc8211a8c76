"""Faults of the chain as a whole."""
