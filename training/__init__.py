"""Builds the model's weights from labelled pages: `python -m training.train`. Not in the wheel."""
