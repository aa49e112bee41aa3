"""How text is read, counted and written for a network. Pure."""
