"""The check-in: what the person wants to note of a day, and their answers."""
