"""An incident's claims to an assessment: ranges under a named rule, and disputes. No verdict."""
