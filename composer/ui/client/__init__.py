"""What is known of the client."""
