"""`python -m correspondence` is the command `correspondence`."""

from .cli import main

if __name__ == "__main__":
    main()
