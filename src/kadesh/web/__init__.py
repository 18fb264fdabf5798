"""The desk in the browser: thin, over `pipeline` and `store`."""
