"""Engines that clean many documents at once, on many machines or over a table: a module each, behind its extra.

All do the same. A document is a row; it comes back as the same row with two columns more: `article`, nested as the JSON
Schema has it, and `error`, which says why there is none. What one document does costs one row.
"""
