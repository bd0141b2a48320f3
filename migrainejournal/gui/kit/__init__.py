"""Our small furniture, used by every page."""
