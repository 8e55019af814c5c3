"""From draft to signed document: which step may follow which, by whom, and what it locks."""
