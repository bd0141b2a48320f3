"""What goes with more, or fewer, attacks: questions the person asks, answered with their range."""
