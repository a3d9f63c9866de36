"""Who: names of bodies and offices, and the verbs that end them."""
