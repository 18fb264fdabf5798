"""Claims to incidents: blocks, clues, a visible table of weights, clusters in a fixed order."""
