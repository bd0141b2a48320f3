"""“Why?”: every number opens the days it counts, and the rule in one sentence with its source."""
