"""The vocabulary: frozen values that pass between the stages, with no behaviour beyond their own invariants."""
