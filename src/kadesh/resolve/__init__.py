"""Words to identities: days, places, sides, speakers; rivals are kept."""
