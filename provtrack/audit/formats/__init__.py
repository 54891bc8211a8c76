"""One file a format; each declares its FORMAT, and the choices of `provtrack audit --format` follow from that."""
