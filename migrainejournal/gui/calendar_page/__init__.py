"""The calendar: a month or a year of days, and the chosen day beside it."""
