"""What provtrack knows, in other programs' shapes: JSON objects of the contract, and one file a format in `formats/`."""
