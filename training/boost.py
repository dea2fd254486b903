"""Training of the trees, and their way from LightGBM into our columns."""

import math
from array import array
from collections.abc import Mapping, Sequence
from typing import Any, Final

import lightgbm
import numpy as np
from numpy.typing import NDArray

from cleanarticle.model.forest import Forest

Floats = NDArray[np.float32]
SETTINGS: Final = {
    "objective": "binary", "learning_rate": 0.08, "num_leaves": 24, "max_depth": 9, "min_data_in_leaf": 60,
    "feature_fraction": 0.5, "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 5.0, "verbosity": -1,
    "num_threads": 2, "deterministic": True, "force_row_wise": True, "seed": 7,
}  # fmt: skip


def train(
    rows: Floats, found: Floats, weight: Floats, *, trees: int, settings: Mapping[str, object] | None = None
) -> Forest:
    """Boosted trees for the rows. The same rows and settings give the same trees."""
    data = lightgbm.Dataset(rows, found, weight=weight)
    booster = lightgbm.train({**SETTINGS, **(settings or {})}, data, trees)
    return convert([tree["tree_structure"] for tree in booster.dump_model()["tree_info"]])


def convert(trees: Sequence[Mapping[str, Any]]) -> Forest:
    """LightGBM's nested trees as `Forest` has them: breadth first, all trees at once."""
    asked: list[tuple[int, float]] = []
    node: list[int] = []
    leaf: list[int] = []
    value: list[float] = []
    level = list(trees)
    while level:
        inner = []
        for each in level:
            if "left_child" in each:
                node.append(len(value))
                asked.append((each["split_feature"], _below(each["threshold"])))
                value.append(_exact(each["internal_value"]))
                inner.append(each)
            else:
                leaf.append(len(value))
                value.append(_exact(each["leaf_value"]))
        level = [each["left_child"] for each in inner] + [each["right_child"] for each in inner]
    tests = sorted(set(asked))
    number = {test: at for at, test in enumerate(tests)}
    return Forest(
        trees=len(trees),
        feature=array("i", [feature for feature, _ in tests]),
        threshold=array("f", [threshold for _, threshold in tests]),
        node=array("i", node),
        test=array("i", [number[test] for test in asked]),
        leaf=array("i", leaf),
        value=array("f", value),
    )


def _below(threshold: float) -> float:
    """The greatest float32 that is not above a threshold: x <= it exactly when a float32 x <= the threshold."""
    single = np.float32(threshold)
    return float(np.nextafter(single, np.float32(-np.inf)) if float(single) > threshold else single)


def _exact(value: float) -> float:
    """The value as a multiple of 2^-41: sums of them are exact, whatever the order."""
    return math.ldexp(round(math.ldexp(value, 41)), -41)
