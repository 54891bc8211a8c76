"""Faults of crediting: who is named, linked and called the original."""
