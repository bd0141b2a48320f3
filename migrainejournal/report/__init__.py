"""The visit summary: from domain values to a document, and from that to pages."""
