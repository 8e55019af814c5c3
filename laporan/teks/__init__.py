"""Text that people write: cleaned, kept as few kinds of blocks, and offered for editing."""
