"""`python -m provtrack` is `provtrack`."""

from provtrack.cli import main

if __name__ == "__main__":
    main(prog_name="provtrack")
