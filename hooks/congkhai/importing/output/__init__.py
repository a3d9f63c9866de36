"""A draft source, its report and its place beside what is already there."""
