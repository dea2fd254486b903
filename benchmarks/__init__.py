"""Measures that are taken by hand: `python -m benchmarks.debris`."""
