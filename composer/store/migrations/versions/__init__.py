"""One module a step; its number is in `composer.store.version.KNOWN` too."""
