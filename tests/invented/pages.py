# ruff: noqa: E501 (markup keeps its own lines)
"""Invented web pages: one function a content management system or era, each puts a story into its page."""

import json
from collections.abc import Iterable
from html import escape

from .story import Debris, Site, Story, debris, site


def links(items: Iterable[str], tag: str = "li", css: str = "") -> str:
    """A run of linked items, as menus and lists of other stories are."""
    name = f' class="{css}"' if css else ""
    rows = (f'<{tag}{name}><a href="/{n}/{len(item)}.html">{escape(item)}</a></{tag}>' for n, item in enumerate(items))
    return "\n".join(rows)


def paragraphs(story: Story, *, first: str = "", after: dict[int, str] | None = None, css: str = "") -> str:
    """The body as <p>, with markup put in after some paragraphs (counted from 1)."""
    name = f' class="{css}"' if css else ""
    found = []
    for number, text in enumerate(story.body, 1):
        found.append(f"<p{name}>{escape((first if number == 1 else '') + text, quote=False)}</p>")
        found.append((after or {}).get(number, ""))
    return "\n".join(part for part in found if part)


def linked_data(story: Story, home: Site, **more: object) -> str:
    """A JSON-LD NewsArticle."""
    data = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": story.title, "inLanguage": story.language,
        "datePublished": f"{story.published}T08:15:00+01:00", "dateModified": f"{story.published}T11:40:00+01:00",
        "author": [{"@type": "Person", "name": name} for name in story.authors], "articleSection": story.section,
        "publisher": {"@type": "Organization", "name": home.name}, **more,
    }  # fmt: skip
    return f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>'


def head(story: Story, home: Site, extra: str = "", charset: str = "utf-8") -> str:
    """A head with OpenGraph tags."""
    return f"""<head>
<meta charset="{charset}">
<title>{escape(story.title)} | {home.name}</title>
<meta name="description" content="{escape(story.standfirst)}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="{home.name}">
<meta property="og:title" content="{escape(story.title)}">
<meta property="og:description" content="{escape(story.standfirst)}">
<meta property="article:published_time" content="{story.published}T08:15:00+01:00">
<link rel="canonical" href="https://{home.host}/{story.published.replace("-", "/")}/story.html">
<script>window.dataLayer = window.dataLayer || []; function track(e) {{ dataLayer.push(e); }}</script>
{extra}
</head>"""


def _parts(story: Story) -> tuple[Site, Debris]:
    return site(story.language), debris(story.language)


def modern(story: Story, dateline: str = "") -> str:
    """A news site of today: semantic HTML5, JSON-LD, advertisement slots, a newsletter box, a list below."""
    home, words = _parts(story)
    slot = f'<div class="ad-slot" data-slot="inline"><span class="ad-label">{words.advertisement[0]}</span></div>'
    more = f"""<aside class="inline-related"><h3>{words.related[0]}</h3><ul>{links(story.others[:3])}</ul></aside>"""
    return f"""<!DOCTYPE html>
<html lang="{story.language}">
{head(story, home, linked_data(story, home))}
<body>
<header class="site-header"><a href="/" class="logo">{home.name}</a>
<nav class="main-nav" aria-label="main"><ul>{links(home.nav)}</ul></nav></header>
<div id="cookie-banner" class="consent-layer" role="dialog"><p>{home.cookies}</p><button>{home.accept}</button></div>
<main>
<article class="article">
<header class="article-header">
<p class="kicker">{story.section}</p>
<h1 class="headline">{escape(story.title)}</h1>
<p class="standfirst">{escape(story.standfirst)}</p>
<div class="meta"><span class="byline">{home.byline_of(story)}</span>
<time datetime="{story.published}T08:15:00+01:00">{home.date_of(story)}</time></div>
<ul class="share-bar">{links([*words.share, "Facebook", "X"])}</ul>
</header>
<figure class="lead-image"><img src="/img/lead.jpg" alt=""><figcaption>{escape(story.caption)}
<span class="credit">{escape(story.photo_credit)}</span></figcaption></figure>
<div class="article-body">
{paragraphs(story, first=dateline, after={2: slot, 4: more})}
</div>
<section class="newsletter-signup"><h2>{words.newsletter[0]}</h2><form><input type="email"><button>OK</button></form></section>
</article>
<aside class="most-read"><h2>{words.most_read[0]}</h2><ol>{links(story.others)}</ol></aside>
</main>
<footer class="site-footer"><ul>{links(home.nav[1:5])}</ul><p>{home.footer}</p></footer>
</body>
</html>
"""


def blog_engine(story: Story, dateline: str = "") -> str:
    """The commonest blog engine: entry-title, entry-content, sharing buttons, related posts, comments, widgets."""
    home, words = _parts(story)
    comments = "\n".join(
        f'<li class="comment"><cite class="fn">reader{n}</cite><div class="comment-content"><p>{text}</p></div></li>'
        for n, text in enumerate(home.comment, 1)
    )
    return f"""<!DOCTYPE html>
<html lang="{story.language}" prefix="og: https://ogp.me/ns#">
{head(story, home)}
<body class="post-template-default single single-post">
<div id="page" class="site">
<a class="skip-link screen-reader-text" href="#content">Skip to content</a>
<nav id="site-navigation" class="main-navigation"><ul id="primary-menu" class="menu">{links(home.nav, css="menu-item")}</ul></nav>
<div id="content" class="site-content"><div id="primary" class="content-area">
<article id="post-4711" class="post type-post status-publish has-post-thumbnail category-news">
<header class="entry-header"><h1 class="entry-title">{escape(story.title)}</h1>
<div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="{story.published}">\
{story.shown_date}</time></span> <span class="author vcard"><a class="url fn n" href="/author/1">{story.authors[0]}</a></span></div>
</header>
<div class="entry-content">
<div class="wp-caption aligncenter"><img src="/wp-content/uploads/photo.jpg" alt="">
<p class="wp-caption-text">{escape(story.caption)} ({escape(story.photo_credit)})</p></div>
{paragraphs(story, first=dateline, after={3: f'<p><strong><a href="/x">{words.read_also}</a></strong></p>'})}
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">{words.share[0]}</h3><ul>{links(["Twitter", "Facebook"])}</ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline">{words.related[0]}</h3>
{links(story.others[:3], tag="p")}</div>
</div>
<footer class="entry-footer"><span class="cat-links"><a href="/c">{story.section}</a></span></footer>
</article>
<div id="comments" class="comments-area"><h2 class="comments-title">{words.comments[0]}</h2><ol class="comment-list">{comments}</ol></div>
</div>
<aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2>{words.most_read[0]}</h2>
<ul>{links(story.others[3:])}</ul></section></aside>
</div></div>
<footer id="colophon" class="site-footer"><div class="site-info">{home.footer}</div></footer>
</body></html>
"""


def tables(story: Story, dateline: str = "", declared: str = "") -> str:
    """A page of 1999: tables for layout, upper-case tags, <br><br> between paragraphs, no class that tells anything."""
    home, words = _parts(story)
    menu = "<BR>\n".join(f'<A HREF="/{n}.htm">{item}</A>' for n, item in enumerate(home.nav))
    body = "<BR><BR>\n".join(
        escape((dateline if n == 0 else "") + text, quote=False) for n, text in enumerate(story.body)
    )
    meta = f'<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset={declared}">\n' if declared else ""
    more = "<BR>\n".join(f'&#149; <A HREF="/s{n}.htm">{escape(item)}</A>' for n, item in enumerate(story.others[:5]))
    return f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<HTML>
<HEAD>
{meta}<TITLE>{home.name}: {escape(story.title)}</TITLE>
</HEAD>
<BODY BGCOLOR="#FFFFFF" TEXT="#000000">
<TABLE WIDTH="760" BORDER="0" CELLPADDING="4"><TR><TD COLSPAN="3" BGCOLOR="#000066"><FONT COLOR="white" SIZE="5">{home.name}</FONT></TD></TR>
<TR VALIGN="top"><TD WIDTH="120"><FONT SIZE="1">{menu}</FONT></TD>
<TD WIDTH="480">
<FONT SIZE="1">{story.shown_date}</FONT><BR>
<FONT SIZE="5"><B>{escape(story.title)}</B></FONT><BR>
<FONT SIZE="2"><I>{home.byline_of(story)}</I></FONT><BR><BR>
<FONT SIZE="3">{body}<BR><BR></FONT>
</TD>
<TD WIDTH="160" BGCOLOR="#EEEEEE"><FONT SIZE="2"><B>{words.related[0]}</B><BR>
{more}</FONT></TD></TR>
<TR><TD COLSPAN="3"><HR><FONT SIZE="1">{home.footer}</FONT></TD></TR></TABLE>
</BODY></HTML>
"""


def portal(story: Story, dateline: str = "", declared: str = "utf-8") -> str:
    """An XHTML portal of 2006: div soup with telling ids, a print link, a box of headlines."""
    home, words = _parts(story)
    return f"""<?xml version="1.0" encoding="{declared}"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="{story.language}" lang="{story.language}">
<head><meta http-equiv="Content-Type" content="text/html; charset={declared}" />
<title>{escape(story.title)} - {home.name}</title></head>
<body>
<div id="wrapper"><div id="header"><a href="/">{home.name}</a></div>
<div id="menu"><ul>{links(home.nav)}</ul></div>
<div id="maincol"><div class="breadcrumb"><a href="/">{home.nav[0]}</a> &raquo; <a href="/s">{story.section}</a></div>
<div class="story"><h1>{escape(story.title)}</h1>
<div class="storydate">{story.shown_date}</div>
<div class="lead"><b>{escape(story.standfirst)}</b></div>
<div class="photo"><img src="p.jpg" alt="" /><div class="photocaption">{escape(story.caption)}</div>\
<div class="photocredit">{escape(story.photo_credit)}</div></div>
<div class="storytext">
{paragraphs(story, first=dateline)}
</div>
<div class="author">{home.byline_of(story)}</div>
<div class="tools"><a href="javascript:print()">{words.share[0]}</a></div>
</div></div>
<div id="rightcol"><div class="box"><h4>{words.most_read[0]}</h4><ul>{links(story.others)}</ul></div>
<div class="box ad"><span>{words.advertisement[0]}</span></div></div>
<div id="footer">{home.footer}</div></div>
</body></html>
"""


def hashed(story: Story, dateline: str = "") -> str:
    """An application rendered on the server: class names that are hashes, a div for everything, a data blob at the end."""
    home, words = _parts(story)
    blob = json.dumps({"props": {"pageProps": {"id": 77, "title": story.title, "ads": [1, 2, 3]}}}, ensure_ascii=False)
    cards = "".join(
        f'<div class="css-9kq1x"><a href="/a"><h3 class="css-0">{escape(o)}</h3></a></div>' for o in story.others
    )
    return f"""<!DOCTYPE html><html lang="{story.language}">{head(story, home, linked_data(story, home))}<body><div id="__next">
<div class="css-1a2b3c"><div class="css-77x"><a href="/" class="css-logo">{home.name}</a><ul class="css-m1">{links(home.nav)}</ul></div></div>
<div class="css-grid8"><div class="css-q9w8e7"><h1 class="css-h77">{escape(story.title)}</h1><div class="css-dek1">{escape(story.standfirst)}</div>
<div class="css-by22"><a href="/people/1">{home.joiner.join(story.authors)}</a></div><time class="css-t1" datetime="{story.published}">{story.shown_date}</time>
<figure class="css-f1"><img src="x.webp" alt=""/><figcaption class="css-f2"><span>{escape(story.caption)}</span> <span class="css-f3">\
{escape(story.photo_credit)}</span></figcaption></figure>
<div class="css-body5">{paragraphs(story, first=dateline, css="css-p4r", after={3: f'<div class="css-ad">{words.advertisement[0]}</div>'})}</div>
</div><div class="css-rail2"><h2 class="css-h2">{words.most_read[0]}</h2>{cards}</div></div>
<div class="css-foot"><p>{home.footer}</p></div></div>
<script id="__NEXT_DATA__" type="application/json">{blob}</script></body></html>
"""


def microdata(story: Story, dateline: str = "") -> str:
    """A regional paper with microdata, a breadcrumb, an author box below and a consent placeholder inside the story."""
    home, words = _parts(story)
    people = home.joiner.join(f'<span itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name">{name}'
                              f"</span></span>" for name in story.authors)  # fmt: skip
    return f"""<!DOCTYPE html>
<html lang="{story.language}"><head><meta charset="utf-8"><title>{escape(story.title)} - {home.name}</title></head>
<body>
<div class="topbar"><ul>{links(home.nav)}</ul></div>
<ol class="breadcrumbs"><li><a href="/">{home.nav[0]}</a></li><li><a href="/s">{story.section}</a></li></ol>
<div itemscope itemtype="http://schema.org/NewsArticle" class="news-item">
<h1 itemprop="headline">{escape(story.title)}</h1>
<meta itemprop="datePublished" content="{story.published}T08:15:00+01:00">
<p class="teaser-text" itemprop="description">{escape(story.standfirst)}</p>
<div class="authorline">{home.byline.format(people)} <span class="dateline-time">{story.shown_date}</span></div>
<div itemprop="articleBody" class="text">
{paragraphs(story, first=dateline, after={2: f'<div class="embed-consent"><p>{home.cookies}</p><button>{home.accept}</button></div>'})}
</div>
<div class="tags"><a href="/t/1">{story.section}</a> <a href="/t/2">{story.places[0]}</a></div>
</div>
<div class="teaser-list"><h2>{words.related[0]}</h2>{links(story.others, tag="div", css="teaser")}</div>
<div class="footer">{home.footer}</div>
</body></html>
"""


def line_breaks(story: Story, dateline: str = "", declared: str = "utf-8") -> str:
    """An East Asian portal: the story in one div with <br><br>, a reporter's line at its end, rankings beside it."""
    home, words = _parts(story)
    body = "<br>\n<br>\n".join(
        escape((dateline if n == 0 else "") + text, quote=False) for n, text in enumerate(story.body)
    )
    return f"""<!DOCTYPE html>
<html lang="{story.language}"><head><meta charset="{declared}"><title>{escape(story.title)} - {home.name}</title>
<meta property="og:title" content="{escape(story.title)}"><meta property="og:site_name" content="{home.name}">
<meta property="article:published_time" content="{story.published}T09:00:00+09:00"></head>
<body>
<div id="gnb"><ul>{links(home.nav)}</ul></div>
<div id="container"><div class="article_head"><h2 class="article_title">{escape(story.title)}</h2>
<div class="info"><span class="date">{home.date_of(story)}</span> <span class="writer">{home.byline_of(story)}</span></div></div>
<div id="articleBody" class="article_view">
<div class="img_box"><img src="1.jpg" alt=""><p class="img_desc">{escape(story.caption)}</p></div>
{body}<br>
</div>
<div class="sns"><ul>{links(words.share)}</ul></div>
<div class="copyright">{words.legal[0]}</div>
<div class="ranking"><h3>{words.most_read[0]}</h3><ol>{links(story.others)}</ol></div></div>
<div id="footer">{home.footer}</div></body></html>
"""


def amp(story: Story, dateline: str = "") -> str:
    """An AMP page: custom elements, a consent element, no scripts of its own."""
    home, words = _parts(story)
    return f"""<!doctype html>
<html amp lang="{story.language}"><head><meta charset="utf-8"><title>{escape(story.title)}</title>
<link rel="canonical" href="https://{home.host}/a/1">{linked_data(story, home)}</head>
<body><amp-consent id="consent"><div class="popupOverlay"><p>{home.cookies}</p><button>{home.accept}</button></div></amp-consent>
<header><a href="/">{home.name}</a></header>
<amp-sidebar id="sidebar"><ul>{links(home.nav)}</ul></amp-sidebar>
<article><h1>{escape(story.title)}</h1><p class="byline">{home.byline_of(story)}</p><p class="date">{home.date_of(story)}</p>
<amp-img src="a.jpg" width="600" height="400"></amp-img><p class="caption">{escape(story.caption)} | {escape(story.photo_credit)}</p>
{paragraphs(story, first=dateline, after={2: f'<amp-ad type="x"><div>{words.advertisement[0]}</div></amp-ad>'})}
</article>
<section class="related"><h3>{words.related[0]}</h3><ul>{links(story.others[:4])}</ul></section>
<footer>{home.footer}</footer></body></html>
"""
