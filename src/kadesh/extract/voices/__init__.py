"""Who speaks, for whom, and what is done by speaking."""
