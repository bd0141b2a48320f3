"""A lifelike journal that nobody lived, with known truths in it: for newcomers, tests and pictures."""

from migrainejournal.demo.story import demo_records

__all__ = ["demo_records"]
