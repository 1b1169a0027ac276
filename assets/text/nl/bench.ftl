# De woorden bij wat altijd in beeld is, en bij teksten die onaf bleven.
bench-norm-share = { $settled } van { $required }
