"""Settings: medicines, appearance, and the journal file."""
