"""python -m kadesh: the command line."""

from kadesh.cli.main import run

if __name__ == "__main__":
    run()
