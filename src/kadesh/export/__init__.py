"""For programs: readings in the forms that other tools take."""
