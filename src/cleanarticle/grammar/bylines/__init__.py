"""Lines that name authors: their parts, their forms, and what else stands in them."""
