"""Mail (RFC 5322, MIME) and pages that browsers save as mail (MHTML, RFC 2557)."""
