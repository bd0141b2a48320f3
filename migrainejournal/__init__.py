"""Migraine Journal: a private desktop journal for people with migraine and their neurologists."""

__version__ = "0.1.0"

APP_ID = "org.migrainejournal.MigraineJournal"
"""The name by which desktops know the program: its desktop entry, its icon, its start with the session."""
