"""The published rules by which the journal counts: pure functions on domain values, one family a file."""
