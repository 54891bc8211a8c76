"""One file a format; each declares READER. None imports a parser before it has something to parse."""
