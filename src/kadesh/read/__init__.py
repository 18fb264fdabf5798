"""Bytes to reports: one small file for each format, one row for each in a visible tuple."""
