"""What the journal keeps, as plain values: no Qt, no SQL, no files, no clock."""
