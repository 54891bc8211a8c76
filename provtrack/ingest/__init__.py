"""Many pages: where they come from, reading them in several processes, and one writer that keeps them."""
