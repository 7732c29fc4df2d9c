"""A service that issues, converts and derives over HTTP, written from the text of the standard alone."""
