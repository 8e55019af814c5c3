"""Final documents: made once when Ditetapkan, kept byte by byte, verified, signed copies.

Nothing is imported here: `tandatangan` also runs as a process of its own, without Django.
"""
