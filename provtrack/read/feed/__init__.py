"""Feeds: RSS, Atom and JSON Feed. One article an entry; what the feed says of all its entries goes with each."""
