"""Ground taken, held and lost: the words for it and the place they are about."""
