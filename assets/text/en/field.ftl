# How much a text field takes.
field-full = Not put in: the text would have { $characters } characters, and this field takes at most { $most }. Nothing was changed.
field-too-long = This text has { $characters } characters; up to { $most } can be written here. The arrows read it, { $key } edits it in your own editor.
field-goes-on = (the text goes on for { $characters } more characters)
