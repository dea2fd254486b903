"""The markup in which agencies, archives and research corpora hold news, read as the page that would say the same.

One door, `reading.read_story`: `signs` tells a markup by its first element, `trees` makes a tree of it, `tables` says
what each element is, `drawing` draws the page of it (headline, byline, dateline each in an element that is called so,
and the story), `declared` its metadata. All stages work on it as on a page; what only such markup gives, the story's
bounds and the name of each part, is told by `Page.bounded` and by the elements' labels.
"""
