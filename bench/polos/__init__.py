"""The floor: the product's own middleware and models, and a save as Django's tutorial does it."""
