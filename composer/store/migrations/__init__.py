"""The way from every earlier database to today's. A step states its tables itself and is never changed again."""
