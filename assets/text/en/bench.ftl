# The words of what is always in view, and of texts that were left unfinished.
bench-norm-share = { $settled } of { $required }
