"""The words of the product as types: keys, periods, contracts, tables and findings.

Floor 0. Imports no other room, so that every room can speak the same language.
"""
