"""What each is to do: of running text, labelled lines and tables, and when it falls due."""
