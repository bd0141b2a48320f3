"""The form that edits everything about an attack."""
