"""provtrack: where an article came from, from what its page says."""
