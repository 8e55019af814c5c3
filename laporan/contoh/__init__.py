"""Invented kecamatan for trying things out and for measuring: `manage.py buat_contoh`."""
