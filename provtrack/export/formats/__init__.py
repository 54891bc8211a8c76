"""One file a format; each declares its EXPORTER, and options and tests follow from that."""
