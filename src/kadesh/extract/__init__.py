"""Reports to claims: tolls, events, control, statements, movements; who says so; the evidence gate at the door."""
