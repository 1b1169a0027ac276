# The words on the screens.
