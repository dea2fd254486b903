"""Elements of a tree (sources/elements.py), over libxml2's own structs: no object of lxml is made for an element."""

from cpython.ref cimport PyObject
from lxml.includes cimport tree
from lxml.includes.etreepublic cimport _Element, import_lxml__etree

import_lxml__etree()

cdef extern from *:
    """
    #define IS_TEXT(node) ((node)->type == XML_TEXT_NODE || (node)->type == XML_CDATA_SECTION_NODE)
    #define PLACES 1024
    """
    bint IS_TEXT(tree.xmlNode* node) nogil
    enum: PLACES

cdef int SKIPPED = 1, LABEL = 2, HIDES = 4


cdef class Names:
    """Names of elements and attributes, each made a string once: libxml2 keeps a name of a document in one place."""

    cdef frozenset skipped, labels
    cdef dict hiding, known
    cdef const unsigned char* places[PLACES]
    cdef PyObject* names[PLACES]
    cdef int flags[PLACES]

    def __cinit__(self, frozenset skipped, frozenset labels, dict hiding):
        self.skipped, self.labels, self.hiding, self.known = skipped, labels, hiding, {}

    cdef Py_ssize_t at(self, const unsigned char* name):
        """The slot of a name. The next name of the slot may take it: ask again after asking for another."""
        cdef Py_ssize_t slot = (<size_t>name >> 2) & (PLACES - 1)
        cdef str text
        if self.places[slot] != name:
            text = (<const char*>name).decode("utf-8")
            text = self.known.setdefault(text, text)  # what keeps it
            self.flags[slot] = (
                (SKIPPED if text in self.skipped else 0)
                | (LABEL if text in self.labels else 0)
                | (HIDES if text in self.hiding else 0)
            )
            self.names[slot] = <PyObject*>text
            self.places[slot] = name
        return slot

    cdef str name(self, const unsigned char* name):
        return <str>self.names[self.at(name)]

    cdef bint reads(self, tree.xmlNode* node):
        """True for an element that is read."""
        return node.type == tree.XML_ELEMENT_NODE and not self.flags[self.at(node.name)] & SKIPPED

    cdef tree.xmlNode* first(self, tree.xmlNode* node):
        """The node, or the next beside it, that is an element to be read."""
        while node is not NULL and not self.reads(node):
            node = node.next
        return node

    cdef str text_from(self, tree.xmlNode* node):
        """What stands from a node on, up to the next element that is read: skipped ones are passed over."""
        cdef str found = ""
        while node is not NULL and not self.reads(node):
            if IS_TEXT(node) and node.content is not NULL and node.content[0] != 0:
                piece = (<const char*>node.content).decode("utf-8")
                found = found + piece if found else piece
            node = node.next
        return found


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
    cdef Names names = Names(skipped, labels, hiding)
    cdef tree.xmlNode* top = root._c_node
    cdef tree.xmlNode* node = top
    cdef tree.xmlNode* child
    cdef tree.xmlAttr* attribute
    cdef list tags = [], depths = [], told = [], texts = [], tails = [], extras = []
    cdef Py_ssize_t depth = 0
    cdef int flags
    cdef str tag, name, extra, wanted, value, label
    while True:
        tag = names.name(node.name)
        label = extra = ""
        wanted = "href" if tag == "a" else "datetime"
        attribute = node.properties
        while attribute is not NULL:
            flags = names.flags[names.at(attribute.name)]
            if flags & LABEL:
                value = _value(attribute)
                if flags & HIDES:
                    value = hiding[names.name(attribute.name)](value)
                if value:
                    label = label + " " + value if label else value
            elif names.name(attribute.name) == wanted:
                extra = _value(attribute)
            attribute = attribute.next
        tags.append(tag)
        depths.append(depth)
        told.append(label.lower() if label else "")
        texts.append(names.text_from(node.children))
        tails.append("" if node is top else names.text_from(node.next))
        extras.append(extra)
        # to the next element in document order
        child = names.first(node.children)
        if child is not NULL:
            node = child
            depth += 1
            continue
        while node is not top:
            child = names.first(node.next)
            if child is not NULL:
                node = child
                break
            node = node.parent
            depth -= 1
        if node is top:
            break
    return tags, depths, told, texts, tails, extras
