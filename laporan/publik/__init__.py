"""What anybody may read without an account: final documents, and the figures frozen in them."""
