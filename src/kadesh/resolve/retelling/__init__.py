"""One thing told several times in one report is one: mentions compared, the fullest kept, completed from the others."""
