"""XML from the inside out: an element is made of what is in it."""

from xml.etree.ElementTree import Element, indent, tostring

DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'


def node(tag: str, *inside: Element | str, **attributes: str) -> Element:
    """Make an element of its text and children."""
    made = Element(tag, attributes)
    for each in inside:
        if isinstance(each, str):
            made.text = each
        else:
            made.append(each)
    return made


def document(root: Element) -> bytes:
    """Write a whole document, indented."""
    indent(root)
    return DECLARATION + tostring(root, "unicode").encode() + b"\n"
