"""The sheets of the social value return, one module each; none draws, all describe."""
