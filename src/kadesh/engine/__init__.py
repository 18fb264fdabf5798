"""Where work runs. An engine must not change any answer."""
