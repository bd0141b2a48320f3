"""The page of the visit summary: what it is to be, how it will print, and the ways out of the window."""
