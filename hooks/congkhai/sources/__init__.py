"""Files → drafts → checked plans and registers, or the problems that stand in the way."""
