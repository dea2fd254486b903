"""The block model: features of blocks, trees evaluated with numpy, the weights and their card."""
