"""Ray Data on one machine, two actors."""

from collections.abc import Iterator

import pytest

from cleanarticle import Cleaner, SiteProfile

from .engine_rows import check_cells, drafts, installed, plain, table

with installed("ray"):
    import pyarrow as pa
    import ray
    import ray.data

    from cleanarticle.adapters.ray import clean, learn

pytestmark = [pytest.mark.xdist_group("ray"), pytest.mark.filterwarnings("ignore::DeprecationWarning")]


@pytest.fixture(scope="module")
def dataset() -> Iterator[ray.data.Dataset]:
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, configure_logging=False)
    ray.data.DataContext.get_current().enable_progress_bars = False
    given = pa.table(table())
    yield ray.data.from_arrow([given.slice(0, 3), given.slice(3, 9), given.slice(12)])
    ray.shutdown()


def test_ray_gives_every_row_back_in_order_with_the_plain_article_or_an_error(dataset: ray.data.Dataset) -> None:
    rows = clean(dataset, workers=2, batch_size=4).take_all()
    assert [row["id"] for row in rows] == table()["id"]
    check_cells([row["article"] for row in rows], [row["error"] for row in rows], table())


def test_rays_schema_is_nested_as_the_article_is(dataset: ray.data.Dataset) -> None:
    types = dict(zip(*(getattr(clean(dataset).schema(), name) for name in ("names", "types")), strict=True))
    assert str(types["article"].field("dateline").type) == (
        "struct<text: string, places: list<item: string>, date: string, agency: string>"
    )
    assert types["error"] == pa.string()


def test_ray_learns_sites_by_merging_what_its_batches_learned(dataset: ray.data.Dataset) -> None:
    profile = learn(dataset, batch_size=5)
    assert profile == SiteProfile.learn(drafts(table()))
    taught = [row["article"] for row in clean(dataset, Cleaner(sites=profile), workers=2).take_all()]
    expected = plain(table(), Cleaner(sites=profile))
    assert [cell and cell["body"] for cell in taught] == [article and article.body for article in expected]


def test_ray_fails_on_columns_that_do_not_fit(dataset: ray.data.Dataset) -> None:
    with pytest.raises(ray.exceptions.RayError, match="no column 'html' or 'text'"):
        clean(dataset.select_columns(["id", "url"])).take_all()
