"""Today: what runs, what is open, and the day in one line."""
