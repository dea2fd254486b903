"""The block model: features of blocks, trees, the weights."""
