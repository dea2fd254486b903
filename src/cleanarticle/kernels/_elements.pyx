"""Elements of a tree (sources/elements.py), over libxml2's own structs: no object of lxml is made for an element."""

from lxml.includes cimport tree
from lxml.includes.etreepublic cimport _Element, import_lxml__etree

import_lxml__etree()

cdef extern from *:
    """
    #define IS_TEXT(node) ((node)->type == XML_TEXT_NODE || (node)->type == XML_CDATA_SECTION_NODE)
    """
    bint IS_TEXT(tree.xmlNode* node) nogil


cdef str _text_from(tree.xmlNode* node, frozenset skipped, dict names):
    """What stands from a node on, up to the next element that is read: skipped ones are passed over."""
    cdef str found = ""
    while node is not NULL:
        if IS_TEXT(node):
            if node.content is not NULL and node.content[0] != 0:
                piece = (<const char*>node.content).decode("utf-8")
                found = found + piece if found else piece
        elif node.type == tree.XML_ELEMENT_NODE and _name(node.name, names) not in skipped:
            break
        node = node.next
    return found


cdef str _name(const unsigned char* name, dict names):
    """A name as a string, made once: libxml2 keeps each name of a document in one place."""
    cdef size_t place = <size_t>name
    found = names.get(place)
    if found is None:
        found = (<const char*>name).decode("utf-8")
        names[place] = found
    return <str>found


cdef str _value(tree.xmlAttr* attribute):
    cdef tree.xmlNode* node = attribute.children
    cdef str found = ""
    while node is not NULL:
        if IS_TEXT(node) and node.content is not NULL:
            found += (<const char*>node.content).decode("utf-8")
        node = node.next
    return found


def read(_Element root, frozenset skipped, frozenset labels, dict hiding):
    """The columns of `sources.elements.Elements`."""
    cdef tree.xmlNode* top = root._c_node
    cdef tree.xmlNode* node = top
    cdef tree.xmlAttr* attribute
    cdef list tags = [], depths = [], told = [], texts = [], tails = [], extras = []
    cdef list found
    cdef dict names = {}
    cdef Py_ssize_t depth = 0
    cdef str tag, name, extra, wanted
    while True:
        tag = _name(node.name, names)
        found = []
        extra = ""
        wanted = "href" if tag == "a" else "datetime"
        attribute = node.properties
        while attribute is not NULL:
            name = _name(attribute.name, names)
            if name in labels:
                value = _value(attribute)
                if name in hiding:
                    value = hiding[name](value)
                if value:
                    found.append(value)
            elif name == wanted:
                extra = _value(attribute)
            attribute = attribute.next
        tags.append(tag)
        depths.append(depth)
        told.append(" ".join(found).lower() if found else "")
        texts.append(_text_from(node.children, skipped, names))
        tails.append("" if node is top else _text_from(node.next, skipped, names))
        extras.append(extra)
        # to the next element in document order
        child = _first(node.children, skipped, names)
        if child is not NULL:
            node = child
            depth += 1
            continue
        while node is not top:
            child = _first(node.next, skipped, names)
            if child is not NULL:
                node = child
                break
            node = node.parent
            depth -= 1
        if node is top:
            break
    return tags, depths, told, texts, tails, extras


cdef tree.xmlNode* _first(tree.xmlNode* node, frozenset skipped, dict names):
    """The node, or the next beside it, that is an element to be read."""
    while node is not NULL:
        if node.type == tree.XML_ELEMENT_NODE and _name(node.name, names) not in skipped:
            return node
        node = node.next
    return NULL
