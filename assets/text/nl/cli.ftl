# What the command line says: results, questions and errors.
