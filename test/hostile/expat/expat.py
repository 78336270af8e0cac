"""What expat makes of XML streams, for the comparison with Linnet's parser.

Reads from standard input: four bytes of length (little-endian) and so many bytes of one stream, again and again; the length 0xFFFFFFFF ends a
batch. Answers each stream with a line of JSON: [stanzas, end]. A stanza is [name, namespace, [[attribute, value], …], child, …], its
attributes sorted by name as written. `end` is "end" where the root was closed, "reject" where expat refuses, or the rule of RFC 6120 by which
XMPP refuses what expat takes, in the moment when it comes: "restricted", "text", "namespace", "limit", "declaration"; or
"name" where expat stops at a letter of a name that XML 1.0 knows from its fifth edition on: expat knows those of the fourth.
"""

import json
import re
import struct
import sys
from xml.parsers import expat

INVALID_TOKEN = expat.errors.codes[expat.errors.XML_ERROR_INVALID_TOKEN]
SEPARATOR = "\x01"
DEPTH = 128
ATTRIBUTES = 256
BLANK = " \t\r\n"
# What String.prototype.trim takes away (ECMA-262, WhiteSpace and LineTerminator).
SPACES = "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
# NameChar beyond ASCII (XML 1.0, fifth edition, §2.3).
NAME_CHARACTER = re.compile("[\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u200c\u200d\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff]")


class Rule(Exception):
    """XMPP takes no more of the stream."""


class Ended(Exception):
    """The root was closed."""


def refuse(rule):
    def handler(*_):
        raise Rule(rule)
    return handler


def name_of(expanded):
    """(name, namespace) of an element."""
    parts = expanded.split(SEPARATOR)
    return (parts[1], parts[0]) if len(parts) > 1 else (parts[0], "")


def written(expanded):
    """An attribute's name as it was written."""
    parts = expanded.split(SEPARATOR)
    if len(parts) == 1:
        return parts[0]
    return f"{parts[2]}:{parts[1]}" if len(parts) == 3 else f"xml:{parts[1]}"


def read(data):
    stanzas, stack, declared = [], [], [0]
    has_root = False
    parser = expat.ParserCreate("utf-8", SEPARATOR)
    parser.namespace_prefixes = True
    parser.buffer_text = True
    parser.ordered_attributes = True

    def declaration(version, encoding, _standalone):
        if version != "1.0" or (encoding is not None and encoding.upper() != "UTF-8"):
            raise Rule("declaration")

    def namespace(_prefix, uri):
        declared[0] += 1
        if uri is not None and uri != uri.strip(SPACES):
            spaced[0] = True

    spaced = [False]

    def start(expanded, attributes):
        nonlocal has_root
        count = len(attributes) // 2 + declared[0]
        declared[0] = 0
        if len(stack) >= DEPTH or count > ATTRIBUTES:
            raise Rule("limit")
        if spaced[0]:
            raise Rule("namespace")
        if not has_root:
            has_root = True
            return
        name, uri = name_of(expanded)
        pairs = sorted([written(attributes[at]), attributes[at + 1]] for at in range(0, len(attributes), 2))
        element = [name, uri, pairs]
        if stack:
            stack[-1].append(element)
        stack.append(element)

    def end(_expanded):
        if not stack:
            raise Ended()
        element = stack.pop()
        if not stack:
            stanzas.append(element)

    def text(piece):
        if stack:
            parent = stack[-1]
            if len(parent) > 3 and isinstance(parent[-1], str):
                parent[-1] += piece
            else:
                parent.append(piece)
        elif piece.strip(BLANK) != "":
            raise Rule("text")

    parser.XmlDeclHandler = declaration
    parser.StartNamespaceDeclHandler = namespace
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.CommentHandler = refuse("restricted")
    parser.ProcessingInstructionHandler = refuse("restricted")
    parser.StartDoctypeDeclHandler = refuse("restricted")
    try:
        parser.Parse(data, False)
        verdict = "open"
    except Ended:
        verdict = "end"
    except Rule as rule:
        verdict = str(rule)
    except expat.ExpatError as error:
        at = parser.ErrorByteIndex
        # Each of them may stand in text: what is refused there is a name.
        is_name = error.code == INVALID_TOKEN and NAME_CHARACTER.match(data[at:at + 4].decode(errors="ignore"))
        verdict = "name" if is_name else "reject"
    return [stanzas, verdict]


def main():
    source, target = sys.stdin.buffer, sys.stdout
    target.reconfigure(encoding="utf-8", newline="\n")
    while header := source.read(4):
        (length,) = struct.unpack("<I", header)
        if length == 0xFFFFFFFF:
            target.flush()
            continue
        target.write(json.dumps(read(source.read(length)), ensure_ascii=False, separators=(",", ":")) + "\n")


main()
