"""The commands: words in, exit status out. Everything heavy is imported inside the command that needs it."""
