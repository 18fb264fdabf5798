"""Where and when: the places and days around a claim, weighed."""
