"""Small values that parse and print themselves: addresses, dates, languages, names, notices, licences, outlets."""
