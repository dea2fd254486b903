# What is run by hand: everything else stands in README.md and .ci/run.
PYTHON ?= .venv/bin/python
SHARED ?= ../shared

.PHONY: weights needs cv measured
weights:  ## train the block model again: the same data give the same weights (needs the extra `train`)
	$(PYTHON) -m training.train --data $(SHARED)/data

needs:  ## work out which words the patterns of the packs need, after a change of a pattern
	$(PYTHON) -m training.needs

cv:  ## cross-validate it by site, five folds (half an hour on two cores)
	$(PYTHON) -m training.crossvalidate --shared $(SHARED)

measured:  ## measure everything that README.md and docs/performance.md tell, and write it there (needs the extra `bench`, which pip 23 cannot resolve: `pip install -U pip` first)
	$(PYTHON) -m benchmarks.peers --write
	$(PYTHON) -m benchmarks.stages --write
	$(PYTHON) -m benchmarks.startup --write
	$(PYTHON) -m benchmarks.growth --write
	$(PYTHON) -m benchmarks.odd --sizes 100000 200000 --write
