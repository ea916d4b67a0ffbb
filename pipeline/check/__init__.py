"""Facts become findings: schemas of every table we own, and rules across facts. Floor 1.

The only room that imports pandera. It judges and never corrects.
"""
