"""People counted: numbers, groups and the words that tell what became of them, joined."""
