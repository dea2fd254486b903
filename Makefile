# What is run by hand: everything else stands in README.md and .ci/run.
PYTHON ?= .venv/bin/python
SHARED ?= ../shared

.PHONY: weights cv
weights:  ## train the block model again: the same data give the same weights (needs the extra `train`)
	$(PYTHON) -m training.train --data $(SHARED)/data

cv:  ## cross-validate it by site, five folds (half an hour on two cores)
	$(PYTHON) -m training.crossvalidate --shared $(SHARED)
