"""After the checks: verdict and reports."""
