"""One module for each family of rules over facts; `pipeline.check.facts` runs them all."""
