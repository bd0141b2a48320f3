"""What a chart shows, for any painter."""
