"""The trends page: charts that say what they found."""
