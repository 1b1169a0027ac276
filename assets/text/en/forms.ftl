# The words of a text left in a form, of places left open in a text, and of ticked rows.
form-draft-left = Not recorded; kept as a draft. To get it back: { $key }, then { $swap }.
form-draft-of-now = There is a draft of { $words } from just now.
form-draft-waits = Draft: { $key } takes it over
help-clear-marks = take all marks away
hint-clear-marks = unmark all
hint-mark-all = mark all
help-searches-all = The keys of this screen; typing searches those of every screen.
palette-nothing = Nothing found that can be done here. The help ({ $help }) searches every screen.
library-other-norms = For other norms
library-none-here = No text for ‘{ $norm }’; there are for other norms:
library-for-other = Written for { $verdict }; the verdict here is { $given }.
text-open-places = { $count ->
    [one] 1 gap
   *[other] { $count } gaps
}
text-unfilled = { $count ->
    [one] One place in the text is not filled in yet: { $first }.
   *[other] { $count } places in the text are not filled in yet, the first: { $first }.
}
text-to-fill = Still to be filled in: { $places }
proof-open-place = { $words } has not been filled in. Fill in the place or strike it out.
