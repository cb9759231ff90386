"""Job 2, check: a draft and its case become findings. Each check is a plain function from a `Brief` to findings."""
