"""Migraine Journal: a private desktop journal for people with migraine and their neurologists."""

__version__ = "0.1.0"
