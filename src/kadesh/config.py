"""One frozen Settings; the only reader of the environment and of kadesh.toml."""
