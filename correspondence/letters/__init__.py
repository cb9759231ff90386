"""Job 1, write: a case becomes a letter in Word."""
