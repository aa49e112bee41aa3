"""One module for each of the demo client's photos."""
