"""Named stand-ins for the ports of core, for the tests of every room."""
