"""The address book on screen."""
