"""Measurements on this machine: `make bench` runs all, `python -m bench.search` and its like one."""
