"""Training of the trees, and their way from LightGBM into our columns."""

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
    """LightGBM's nested trees as columns of nodes, breadth first, so that the two children of a node are neighbours."""
    root: list[int] = []
    feature: list[int] = []
    threshold: list[float] = []
    left: list[int] = []
    value: list[float] = []
    deepest = 0
    for tree in trees:
        root.append(len(feature))
        waiting = [(tree, 0)]
        start = len(feature)
        order: list[Mapping[str, Any]] = []
        while waiting:
            node, depth = waiting.pop(0)
            deepest = max(deepest, depth)
            order.append(node)
            if "left_child" in node:
                waiting += [(node["left_child"], depth + 1), (node["right_child"], depth + 1)]
        child = start + 1
        for number, node in enumerate(order):
            if "left_child" in node:
                feature.append(node["split_feature"])
                threshold.append(_below(node["threshold"]))
                left.append(child)
                value.append(node["internal_value"])
                child += 2
            else:
                feature.append(0)
                threshold.append(np.inf)
                left.append(start + number)
                value.append(node["leaf_value"])
    return Forest(
        np.array(root, np.int32), np.array(feature, np.int32), np.array(threshold, np.float32),
        np.array(left, np.int32), np.array(value, np.float32), deepest,
    )  # fmt: skip


def _below(threshold: float) -> np.float32:
    """The greatest float32 that is not above a threshold: x <= it exactly when a float32 x <= the threshold."""
    single = np.float32(threshold)
    return np.nextafter(single, np.float32(-np.inf)) if float(single) > threshold else single
