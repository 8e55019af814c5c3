"""Wiring only: settings, URLs and server entry points. Nothing imports this package."""
