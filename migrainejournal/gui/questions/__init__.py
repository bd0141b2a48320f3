"""The person's own questions to what is recorded, and honest answers to them."""
