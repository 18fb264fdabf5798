"""Violence: the words, the weapons, who did it and to whom."""
