# The words of a text left in a form, of places left open in a text, and of ticked rows.
form-draft-left = Not recorded; kept as a draft. To get it back: { $key }, then { $swap }.
form-draft-of-now = There is a draft of { $words } from just now.
form-draft-waits = Draft: { $key } takes it over
help-clear-marks = take all marks away
hint-clear-marks = unmark all
hint-mark-all = mark all
help-searches-all = These are the keys of this screen. Typing searches those of every screen.
