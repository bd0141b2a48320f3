"""Importing a file: choose, look at what is in it, take it in."""
