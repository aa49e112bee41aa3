"""Use cases, one family a file; no Qt. bootstrap wires everything."""
