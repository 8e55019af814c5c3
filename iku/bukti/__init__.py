"""Bukti dukung: files that prove a realisasi. What is taken, how it is kept, how it is removed."""
