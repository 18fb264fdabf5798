"""Reading in the browser: reports that were dropped into the desk, read beside it and kept only when somebody says so."""
