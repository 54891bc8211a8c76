"""One file a kind of place where statements of provenance stand; each declares `FINDER`."""
