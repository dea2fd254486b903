"""The page that shows what was kept, lifted and removed; corrections made on it; two runs compared."""
