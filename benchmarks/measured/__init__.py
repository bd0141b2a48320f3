"""What runs in a process of its own while it is measured. Started by the modules above."""
