"""Faults of copyright notices."""
