"""What the elements of each markup are: one table a markup, from an element to what a page would call its content.

A key is an element's local name; "parent/element" where the parent tells; "element@value" where one of the attributes
does that say what an element is (`KINDS`). A value names roles, each with the attribute that holds its content behind
"=", or with nothing where the element's text is it. What no table has is looked through outside the story, and is the
story's inside it. "-" is passed over with all that is inside.

Sources, by name: NITF 3.x (IPTC) as agencies use it, and the New York Times Annotated Corpus in it;
the Reuters Corpora RCV1 and RCV2; NewsML 1.2 and NewsML-G2 (IPTC), ninjs 1 to 3 (IPTC, JSON whose keys `ninjs` makes
elements of); lewis.dtd of Reuters-21578; gigaword.dtd of LDC, AQUAINT, and the parts of TIPSTER and TREC.
"""

from collections.abc import Mapping
from typing import Final, Literal

Role = Literal[
    "headline", "standfirst", "abstract", "byline", "dateline", "caption", "credit", "tagline", "aside", "legal",
    "story", "figure",
    "title", "author", "published", "modified", "section", "language", "provider", "owner", "url", "id", "type", "line",
]  # fmt: skip
SHOWN: Final = (
    "headline",
    "standfirst",
    "abstract",
    "byline",
    "dateline",
    "caption",
    "credit",
    "tagline",
    "aside",
    "legal",
)
"""Roles of what a reader of the page would see; "aside" is a word to editors, "legal" a notice of rights."""
KINDS: Final = ("class", "type", "role", "name", "element", "contenttype", "FormalName", "rel", "P")
"""Attributes that say what an element is."""

Told = tuple[tuple[Role, str], ...]
"""Roles, and the attribute that holds the content of each; "": the element's text does."""


def _table(rows: Mapping[str, str]) -> dict[str, Told]:
    made: dict[str, Told] = {}
    for keys, told in rows.items():
        pairs = [part.partition("=")[::2] for part in told.split() if part != "-"]
        for key in keys.split():
            made[key] = tuple((role, at) for role, at in pairs)  # type: ignore[misc]  # checked by a test
    return made


def _of(parent: str, rows: Mapping[str, str]) -> dict[str, str]:
    """Rows for the children of an element alone: names as common as "note" and "type" stand in stories too."""
    return {" ".join(f"{parent}/{key}" for key in keys.split()): told for keys, told in rows.items()}


_XHTML: Final = {"figcaption": "caption", "html/head": "-"}
_INSIDE: Final = _XHTML | {"nitf/head": "-"}
_NITF: Final = {
    "nitf": "language=baselang",
    "head/title": "title",
    "meta@online_sections meta@dsk": "section=content",
    "docdata/doc-id": "id=id-string",
    "docdata/date.issue": "published=norm",
    "docdata/doc.copyright": "owner=holder",
    "docdata/doc.scope docdata/identified-content docdata/key-list docdata/ed-msg": "-",
    "head/tobject head/revision-history": "-",
    "head/pubdata": "published=date.publication provider=name url=ex-ref section=position.section",
    "hedline/hl1": "headline",
    "hedline/hl2": "standfirst",
    "hedline/hl2@online_headline": "aside",
    "body.head/byline": "byline",
    "body.head/byline@normalized_byline": "author",
    "byline/byttl": "line",
    "body.head/dateline": "dateline",
    "body.head/abstract": "abstract",
    "body.head/distributor": "provider",
    "body.head/rights": "legal",
    "body.head/note body.head/series": "aside",
    "body.content": "story",
    "media": "figure",
    "media/media-caption": "caption",
    "media/media-producer": "credit",
    "media-reference media-metadata media-object": "-",
    "body.end/tagline": "tagline",
    "body.end/bibliography": "aside",
}
_RCV: Final = {
    "newsitem": "id=itemid published=date language=lang",
    "newsitem/title": "title",
    "newsitem/headline": "headline",
    "newsitem/byline": "byline",
    "newsitem/dateline": "dateline",
    "newsitem/text": "story",
    "newsitem/copyright": "legal",
    "metadata/codes": "-",
    "dc@dc.publisher": "provider=value",
    "dc@dc.date.published": "published=value",
}
_LDC: Final = {
    "doc": "id=id id=docid type=type",
    **_of("doc", {
        "docno docid": "id",
        "doctype": "type",
        "headline hl head": "headline",
        "dateline": "dateline",
        "byline author": "byline",
        "text leadpara lp body": "story",
        "date_time date dd datetime": "published",
        "slug keyword trailer annotation note memo fileid first second in profile access": "aside",
        "graphic caption": "caption",
        "section": "section",
        "so pub": "provider",
        "descript subject journal length page edition code type co cn g st re nm correction correction-date ht": "-",
        "country city pubdate": "-",
    }),
    **_of("body", {"headline": "headline", "dateline": "dateline", "byline": "byline", "slug": "aside"}),
    "header/date1": "published",
    "header/ti h3/ti": "headline",
}  # fmt: skip
_REUTERS: Final = {
    "reuters": "id=newid",
    "reuters/date": "published",
    "topics places people orgs exchanges companies mknote": "-",
    "reuters/unknown": "aside",
    "reuters/author text/author": "byline",
    "text/title": "headline",
    "text/dateline": "dateline",
    "reuters/text": "story",
}
_NEWSML: Final = {
    "newsidentifier/publicidentifier": "id",
    "newsidentifier/newsitemid newsidentifier/dateid newsidentifier/providerid newsidentifier/revisionid": "-",
    "newsmanagement/firstcreated": "published",
    "newsmanagement/thisrevisioncreated": "modified",
    "newslines/headline": "headline",
    "newslines/subheadline": "standfirst",
    "newslines/byline": "byline",
    "newslines/dateline": "dateline",
    "newslines/copyrightline": "legal",
    "newslines/creditline": "provider",
    "newslines/slugline newslines/keywordline newslines/newsline newslines/seriesline": "aside",
    "newslines/rightsline newslines/bylinetitle": "aside",
    "newsenvelope newscomponent/role newscomponent/metadata newscomponent/topicset": "-",
    "newsml/catalog newsitem/catalog newscomponent/catalog newsml/topicset newsitem/topicset": "-",
    "newsmanagement/newsitemtype newsmanagement/status": "-",
    "identification/namelabel contentitem/characteristics contentitem/property": "-",
    "descriptivemetadata/language": "language=FormalName",
    "provider/party": "provider=FormalName",
    "copyrightholder": "owner",
    "newscomponent@caption": "caption",
    "datacontent": "story",
    "contentitem/comment newsitem/comment": "-",
}
_G2: Final = {
    "newsitem": "id=guid language=lang",
    "newsmessage/header itemset/packageitem itemset/knowledgeitem itemset/conceptitem": "-",
    "newsitem/catalogref newsitem/hopheader newsitem/assert newsitem/partmeta rightsinfo/usageterms": "-",
    "rightsinfo/copyrightnotice": "legal",
    "copyrightholder": "owner=literal owner",
    "itemmeta/provider": "provider=literal provider",
    "provider/name copyrightholder/name": "provider",
    "itemmeta/firstcreated": "published",
    "itemmeta/versioncreated": "modified",
    "itemmeta/ednote": "aside",
    "contentmeta/contentcreated": "published",
    "contentmeta/contentmodified": "modified",
    "contentmeta/headline": "headline",
    "contentmeta/headline@subheadline": "standfirst",
    "contentmeta/by": "byline",
    "contentmeta/dateline": "dateline",
    "contentmeta/creditline": "provider",
    "contentmeta/language": "language=tag",
    "contentmeta/slugline contentmeta/keyword": "aside",
    "contentmeta/description": "abstract",
    "contentmeta/description@caption": "caption",
    "contentmeta/creator contentmeta/subject contentmeta/genre contentmeta/located contentmeta/infosource": "-",
    "inlinexml inlinedata": "story",
    "remotecontent contentmeta/urgency itemmeta/pubstatus itemmeta/embargoed": "-",
    "itemmeta/itemclass itemmeta/title itemmeta/link": "-",
}
_NINJS: Final = _of("ninjs", {
    "uri": "id",
    "firstcreated contentcreated": "published",
    "versioncreated": "modified",
    "language": "language",
    "copyrightholder": "owner",
    "copyrightnotice": "legal",
    "headline headlines@main headlines": "headline",
    "headlines@subtitle headlines@subhead": "standfirst",
    "byline by": "byline",
    "located": "dateline",
    "description_text descriptions@summary descriptions": "abstract",
    "title": "title",
    "slugline ednote": "aside",
    "type mimetype profile version pubstatus urgency charcount wordcount usageterms trustindicator renditions": "-",
    "person people organisation organisations organization place places subject subjects event events object": "-",
    "objects genre genres altids standard $standard representationtype embargoed bywordcount rightsinfo": "-",
    "infosource infosources": "provider",
    "body_xhtml body_html body_text bodies": "story",
    "associations": "-",
})  # fmt: skip
TABLES: Final[Mapping[str, Mapping[str, Told]]] = {
    "nitf": _table(_NITF | _XHTML),
    "rcv": _table(_RCV),
    "ldc": _table(_LDC),
    "reuters": _table(_REUTERS),
    "newsml": _table(_NEWSML | _NITF | _INSIDE),
    "g2": _table(_G2 | _NITF | _INSIDE),
    "ninjs": _table(_NINJS | _XHTML),
}
"""NewsML and NewsML-G2 hold stories in NITF or XHTML."""
