"""A real journal file of every schema that was ever released, and the script that wrote the newest."""
