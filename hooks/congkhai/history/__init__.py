"""What Git knows of the sources, and which dates an edit changed."""
