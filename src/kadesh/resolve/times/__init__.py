"""Times: what words of time mean, and the days of a report's claims."""
