# The words of a text left in a form, of places left open in a text, and of ticked rows.
form-draft-left = Not recorded; kept as a draft. To get it back: { $key }, then { $swap }.
form-draft-of-now = There is a draft of { $words } from just now.
form-draft-waits = Draft: { $key } takes it over
help-clear-marks = take all marks away
hint-clear-marks = unmark all
hint-mark-all = mark all
help-searches-all = The keys of this screen; typing searches those of every screen.
palette-nothing = Nothing found that can be done here. The help ({ $help }) searches every screen.
