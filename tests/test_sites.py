"""Learning from the pages of a site: what it removes, what it must never touch, and the laws of profiles."""

import pickle
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cleanarticle import Cleaner, Config
from cleanarticle.context import Context
from cleanarticle.core.decisions import Drop, Note
from cleanarticle.core.draft import apply
from cleanarticle.core.facts import Scores
from cleanarticle.errors import ConfigError
from cleanarticle.sites import SiteProfile, StoredSites
from cleanarticle.sites.lines import Sketch, line_key, sketch
from cleanarticle.sites.names import site_of
from cleanarticle.sites.profile import MOST_DOCUMENTS
from cleanarticle.sites.store import save_profile
from cleanarticle.stages.site import run as site_stage
from tests.invented.sites import PAGES, SITES, Told, pages

READER = Cleaner()
TOLD = tuple(pages())


def learn(told: "tuple[Told, ...] | list[Told]") -> SiteProfile:
    return SiteProfile.learn(READER.read(page.data, url=page.url)[0] for page in told)


def learn_texts(*texts: str, site: str = "a.example") -> SiteProfile:
    return SiteProfile.learn(READER.read(text, site=site, kind="text")[0] for text in texts)


def prose(seed: int, count: int = 4) -> list[str]:
    """Paragraphs that no other seed has."""
    chance = random.Random(seed)
    syllables = "ba ke li mo nu ra se ti vo zu dar fen gil hop".split()
    words = ["".join(chance.choices(syllables, k=2)) for _ in range(24 * count)]
    return [
        f"Officials in Arlen said that {' '.join(words[at : at + 24])} on Monday." for at in range(0, len(words), 24)
    ]


@pytest.fixture(scope="module")
def profile() -> SiteProfile:
    return learn(TOLD)


def test_two_hundred_invented_pages_come_out_word_for_word(profile: SiteProfile) -> None:
    cleaner = Cleaner(sites=profile)
    wrong = [
        page.url for page in TOLD if cleaner.clean(page.data, url=page.url).body.split() != " ".join(page.body).split()
    ]
    assert len(TOLD) == 200
    assert wrong == []


def test_the_ledger_names_the_rule_of_a_site(profile: SiteProfile) -> None:
    told = TOLD[0]
    removed = {piece.text: piece for piece in Cleaner(sites=profile).clean(told.data, url=told.url).removed}
    shared = [piece for piece in removed.values() if piece.rule.startswith("site/")]
    assert shared
    assert {piece.kind for piece in shared} <= {"template", "related", "author_bio"}
    assert all(0.7 <= piece.confidence <= 0.99 for piece in shared)


def test_a_headline_of_another_story_is_told_as_one() -> None:
    own, other = prose(1), prose(2)
    known = SiteProfile.learn(
        READER.read(page, url="https://a.example/")[0]
        for page in (
            f"<title>The ferry sails again after two years</title>{''.join(f'<p>{text}</p>' for text in other)}",
            f"<title>An owl in the town hall</title>{''.join(f'<p>{text}</p>' for text in own)}",
        )
    )
    text = "\n\n".join([*own, "Ferry sails", "The ferry sails again after two years"])
    removed = Cleaner(Config(only=frozenset({"related"})), known).clean(text, url="https://www.a.example/2").removed
    assert [(piece.rule, piece.kind) for piece in removed if piece.text.startswith("The ferry")] == [
        ("site/other-headline", "related")
    ]


def test_a_biography_that_stands_below_every_story_of_its_author_is_known() -> None:
    biography = "Mara Valk has reported on harbours and the people who work in them since the spring of 1998."
    texts = [
        "\n\n".join([f"A headline with the number {seed}", "By Mara Valk", *prose(seed), biography])
        for seed in (1, 2, 3, 4)
    ]
    article = Cleaner(sites=learn_texts(*texts)).clean(texts[0], site="a.example")
    assert biography not in article.body
    assert article.body.split() == " ".join(prose(1)).split()


def test_a_wire_story_that_two_papers_carry_whole_stays() -> None:
    story = prose(7, 6)
    one = "\n\n".join(["Harbour reopens", "Home", "Sport", *story, "About us"])
    two = "\n\n".join(["Port of Arlen open again", "Home", "Sport", *story, "About us"])
    cleaner = Cleaner(sites=learn_texts(one, two, "\n\n".join(["Home", "Sport", *prose(8), "About us"])))
    for text in (one, two):
        body = cleaner.clean(text, site="a.example").body
        assert all(paragraph in body for paragraph in story)
        assert "About us" not in body


def test_background_that_follow_up_stories_share_stays() -> None:
    background = prose(9, 2)
    texts = [
        "\n\n".join([f"Follow-up {name}", *prose(seed, 3), *background, *prose(seed + 50, 2)])
        for name, seed in zip("abcdefgh", range(10, 18), strict=True)
    ]
    others = ["\n\n".join(["Other", *prose(seed)]) for seed in range(30, 50)]
    cleaner = Cleaner(sites=learn_texts(*texts, *others))
    for text in texts:
        body = cleaner.clean(text, site="a.example").body
        assert all(paragraph in body for paragraph in background)


def test_a_subheading_of_two_stories_stays() -> None:
    texts = [
        "\n\n".join([f"Story {seed}", *prose(seed, 2), "What the council decided", *prose(seed + 100, 2)])
        for seed in (1, 2)
    ]
    body = Cleaner(sites=learn_texts(*texts)).clean(texts[0], site="a.example").body
    assert "What the council decided" in body or "What the council decided" not in READER.clean(texts[0]).body


def test_a_site_of_one_page_teaches_nothing() -> None:
    told = TOLD[0]
    assert Cleaner(sites=learn([told])).clean(told.data, url=told.url) == READER.clean(told.data, url=told.url)


def test_sites_do_not_learn_from_each_other(profile: SiteProfile) -> None:
    alone = learn([page for page in TOLD if page.site == TOLD[0].site])
    with_all, with_own = Cleaner(sites=profile), Cleaner(sites=alone)
    for page in TOLD[:PAGES]:
        assert with_all.clean(page.data, url=page.url) == with_own.clean(page.data, url=page.url)


def test_a_cleaner_pickles_with_its_sites(profile: SiteProfile, tmp_path: Path) -> None:
    path = tmp_path / "sites.sqlite"
    save_profile(path, profile)
    told = TOLD[3]
    cleaned = Cleaner(sites=profile).clean(told.data, url=told.url)
    for sites in (profile, StoredSites(path)):
        again: Cleaner = pickle.loads(pickle.dumps(Cleaner(sites=sites)))
        assert again.clean(told.data, url=told.url) == cleaned


def test_a_stored_profile_is_the_profile(profile: SiteProfile, tmp_path: Path) -> None:
    first, second = tmp_path / "first.sqlite", tmp_path / "second.sqlite"
    save_profile(first, profile)
    save_profile(second, learn(list(reversed(TOLD))))
    assert StoredSites(first).profile() == profile
    assert len(StoredSites(first).names()) == SITES
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("data", [b"", b"SQLite format 3\0 and no more", b"{}" * 100])
def test_another_file_is_no_profile(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "sites.sqlite"
    path.write_bytes(data)
    with pytest.raises(ConfigError, match=r"sites\.sqlite"):
        StoredSites(path).of("a.example")


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://www.example.co.uk/a/b?c=d", "example.co.uk"),
        ("http://News.Example.com:8080/x", "example.com"),
        ("example.org/x", "example.org"),
        ("https://mara.blogspot.com/2025", "mara.blogspot.com"),
        ("https://localhost/x", "localhost"),
        ("https://user@[::1", "["),
        ("", ""),
        (None, ""),
    ],
)
def test_the_site_of_a_url_is_its_registrable_host(url: str | None, site: str) -> None:
    assert site_of(url) == site


def test_numbers_are_masked_in_short_lines_alone() -> None:
    assert line_key("12 comments") == line_key("7 Comments:")
    long = "The council of Arlen has decided that {} houses near the harbour are to be pulled down before the winter."
    assert line_key(long.format(12)) != line_key(long.format(13))


Sketches = st.lists(
    st.tuples(
        st.sampled_from(["a", "b", "c/"]),
        st.builds(
            lambda document, keys: Sketch(
                document, b"".join(key.to_bytes(8, "little") for key in keys), bytes(len(keys)), home=document % 3
            ),
            st.integers(0, 30),
            st.just([1, 2, 3]),
        ),
    ),
    max_size=20,
)


def _profile(sketches: list[tuple[str, Sketch]]) -> SiteProfile:
    made = SiteProfile()
    for site, one in sketches:
        made.add(site, one)
    return made


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Profiles of five documents a site, so that something is dropped."""
    monkeypatch.setattr("cleanarticle.sites.profile.MOST_DOCUMENTS", 5)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(Sketches, Sketches, Sketches)
@pytest.mark.usefixtures("small")
def test_merge_is_associative_commutative_and_the_whole(
    a: list[tuple[str, Sketch]], b: list[tuple[str, Sketch]], c: list[tuple[str, Sketch]]
) -> None:
    one, two, three = _profile(a), _profile(b), _profile(c)
    whole = _profile([*a, *b, *c])
    assert one.merge(two).merge(three) == one.merge(two.merge(three)) == whole
    assert one.merge(two) == two.merge(one)
    assert one.merge(one) == one
    assert all(len(whole.sketches(name)) <= 5 for name in whole.names())


@settings(max_examples=10)
@given(st.permutations(TOLD[:PAGES]))
def test_order_does_not_matter(told: list[Told]) -> None:
    assert learn(told) == learn(TOLD[:PAGES])


def test_learning_over_a_folder_that_grew_is_learning_from_scratch() -> None:
    grown = learn(TOLD[:30])
    for page in TOLD[: PAGES + 30]:
        draft, _ = READER.read(page.data, url=page.url)
        grown.add(site_of(page.url), sketch(draft))
    assert grown == learn(TOLD[: PAGES + 30])


def test_one_document_ten_thousand_times_is_one_document(profile: SiteProfile) -> None:
    told = TOLD[0]
    one = sketch(READER.read(told.data, url=told.url)[0])
    poisoned = profile.merge(SiteProfile())
    for _ in range(10_000):
        poisoned.add(told.site, one)
    assert poisoned == profile


def test_a_million_distinct_lines_neither_grow_a_profile_nor_touch_prose(tmp_path: Path) -> None:
    lines = "\n\n".join(f"line {number:x} of {number * 7919:x}" for number in range(200_000))
    known = learn_texts(*(lines.replace("line", word) for word in ("one", "two", "three", "four", "five")))
    save_profile(tmp_path / "sites.sqlite", known)
    assert (tmp_path / "sites.sqlite").stat().st_size < 100_000
    told = "\n\n".join(["A headline", *prose(3)])
    assert Cleaner(sites=known).clean(told, site="a.example").body == READER.clean(told).body


def test_copies_with_small_changes_do_not_make_prose_vanish() -> None:
    story = prose(5, 8)
    copies = [
        "\n\n".join([f"Version {number}", *story[:-1], f"{story[-1]} Updated at {number}."]) for number in range(200)
    ]
    cleaner = Cleaner(sites=learn_texts(*copies, "\n\n".join(["Other", *prose(6)])))
    body = cleaner.clean(copies[17], site="a.example").body
    assert all(paragraph in body for paragraph in story)


@pytest.mark.slow
def test_a_hundred_thousand_documents_of_one_site_give_a_bounded_profile(tmp_path: Path) -> None:
    head = ["Home", "Sport", "Weather", "Log in"]
    known = SiteProfile()
    for number in range(100_000):
        text = "\n\n".join(
            [
                *head,
                f"Report {number:x}",
                *(f"Paragraph {part} of report {number:x} by a clerk" for part in range(20)),
                "About us",
            ]
        )
        draft, _ = READER.read(text, site="a.example", kind="text")
        known.add("a.example", sketch(draft))
    assert len(known.sketches("a.example")) == MOST_DOCUMENTS
    path = tmp_path / "sites.sqlite"
    save_profile(path, known)
    assert path.stat().st_size < 3_000_000


@pytest.mark.parametrize(("own", "dropped"), [(0.2, 0), (0.7, 3)])
def test_a_document_whose_probable_prose_is_all_shared_is_a_copy_and_loses_nothing(own: float, dropped: int) -> None:
    story, furniture = prose(71, 3), prose(72, 30)
    dump = READER.read("\n\n".join([*story, "About us", *furniture]), site="a.example")[0]
    page = READER.read(f"<html><body>{''.join(f'<p>{text}</p>' for text in story)}</body></html>", site="a.example")[0]
    scores = Scores((*(0.7 for _ in story), 0.1, *(own for _ in furniture)), "line")  # no run of it is sure
    draft = apply(dump, "score", [Note("model/line", scores)])
    decisions = site_stage(draft, Context(Config(), SiteProfile.learn([dump, page])))
    assert len([made for made in decisions if isinstance(made, Drop)]) == dropped
