"""The use cases in plain Python: what happens, in order, for one workspace and one return.

Floor 2. Brings the rooms of floor 1 together; knows nothing of Dagster or of the command line.
"""
