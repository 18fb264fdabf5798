"""The command line: thin, over `pipeline` and `store`."""
