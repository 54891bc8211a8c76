"""Faults against licences, permissions and outlets' terms."""
