"""Data only: what is true of a conflict. `world` is always there; users write their own."""
