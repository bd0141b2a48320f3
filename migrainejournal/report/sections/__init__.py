"""The sections of the summary, one a file, each made of what was counted."""
