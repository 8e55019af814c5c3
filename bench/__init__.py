"""Measurements that can be repeated, and the invented data they are made on."""
