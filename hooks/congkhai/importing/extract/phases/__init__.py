"""The time of the whole plan, and the stretches that it is parted into."""
