"""Values, ports and outcomes: nothing foreign, no I/O, no clock."""
