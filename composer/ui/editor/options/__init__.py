"""What a network has besides text and pictures, as a form below the message."""
