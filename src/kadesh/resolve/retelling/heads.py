"""Where the head of a report ends: what stands in it is told again, more fully, below."""

HEADLINE = 110
"""Characters at the start of a report that are its headline."""
LEAD = 450
"""Characters at the start of a report that are its headline and its lead."""
