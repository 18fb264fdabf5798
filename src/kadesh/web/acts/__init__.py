"""What is done at the desk, and not only looked at: each act is one form, past the check that it is the desk's own."""
