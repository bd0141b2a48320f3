"""Migraine Journal: a private desktop journal for people with migraine and their neurologists."""
