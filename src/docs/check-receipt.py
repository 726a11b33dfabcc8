#!/usr/bin/env python3
"""Checks a receipt (C2SP tlog-proof, the entry as its extra data) with the Python standard library alone.

    python3 check-receipt.py RECEIPT VKEY

Prints the entry and exits with 0 if it is in the log that VKEY signs; exits with 1 if not.
"""
import base64
import hashlib
import sys

# Ed25519 as RFC 8032, section 5.1, writes it down; not fast, and only for checking what is public.
P = 2**255 - 19
Q = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def add(a, b):
    e, f = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    g, h = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    w, x, y, z = f - e, h - g, h + g, f + e
    return (w * x % P, y * z % P, x * y % P, w * z % P)


def times(scalar, point):
    result = (0, 1, 1, 0)
    while scalar > 0:
        if scalar & 1:
            result = add(result, point)
        point, scalar = add(point, point), scalar >> 1
    return result


def same(a, b):
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


def point(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def signed(key, message, signature):
    a, r, s = point(key), point(signature[:32]), int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or a is None or r is None or s >= Q:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % Q
    return same(times(s, BASE), add(r, times(h, a)))


def root_over(leaf, index, size, path):
    """RFC 9162, section 2.1.3.2."""
    if index >= size:
        return None
    node, last, root = index, size - 1, leaf
    for sibling in path:
        if last == 0:
            return None
        if node & 1 or node == last:
            root = hashlib.sha256(b"\1" + sibling + root).digest()
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            root = hashlib.sha256(b"\1" + root + sibling).digest()
        node, last = node >> 1, last >> 1
    return root if last == 0 else None


def check(receipt, vkey):
    name, key_id, key = vkey.strip().split("+", 2)
    key = base64.b64decode(key, validate=True)
    if key[0] != 1 or hashlib.sha256(name.encode() + b"\n" + key).hexdigest()[:8] != key_id:
        return None
    head, note = receipt.split("\n\n", 1)
    text, signatures = note.rsplit("\n\n", 1)
    text += "\n"
    lines = head.split("\n")
    if lines[0] != "c2sp.org/tlog-proof@v1" or not lines[1].startswith("extra "):
        return None
    entry = base64.b64decode(lines[1][len("extra "):], validate=True)
    index = int(lines[2][len("index "):])
    path = [base64.b64decode(line, validate=True) for line in lines[3:]]
    ours = [line.split(" ") for line in signatures.splitlines()]
    ours = [base64.b64decode(line[2], validate=True) for line in ours if line[0] == "\u2014" and line[1] == name]
    ours = [line[4:] for line in ours if line[:4].hex() == key_id]
    if not ours or not all(signed(key[1:], text.encode(), signature) for signature in ours):
        return None
    origin, size, root = text.splitlines()[:3]
    leaf = hashlib.sha256(b"\0" + entry).digest()
    if origin != name or root_over(leaf, index, int(size), path) != base64.b64decode(root, validate=True):
        return None
    return entry.decode()


if __name__ == "__main__":
    try:
        with open(sys.argv[1], encoding="utf-8", newline="") as file:
            found = check(file.read(), sys.argv[2])
    except (ValueError, IndexError):
        found = None
    print(found if found is not None else "This receipt proves nothing.")
    sys.exit(0 if found is not None else 1)
