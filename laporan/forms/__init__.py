"""Forms of the text and of the decree."""
