"""Questionnaires: answered, kept and looked at again."""
