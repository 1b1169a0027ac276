# The texts to begin a finding from, and earlier wordings.
context-library = Text library
help-library = a text from the library, or an earlier wording
hint-library = texts
help-take-text = insert this text at the cursor
hint-take-text = insert
help-other-list = texts or earlier wordings
hint-other-list = other list
help-close-library = close without inserting
hint-close-library = close
library-find = Find:
library-texts = texts ({ $count })
library-earlier = worded before ({ $count })
library-earlier-unread = worded before
library-reading = Reading the earlier wordings.
library-no-texts = No text found.
library-no-earlier = Nothing like this was worded before on this norm.
library-own = own text
library-any-norm = any norm
library-mine = me
library-times = { $count } times
library-undated = undated
library-preview = As it will stand in the text
library-gap = […{ $what }: not known]
library-gaps = Gaps in the text, not known in this case: { $what }.
library-faulty = { $count ->
    [one] library.toml has a fault
   *[other] library.toml has { $count } faults
 }; the other texts can be used. { $first }
library-unknown-place = { "{" }{ $found }{ "}" } is no place that a case can fill; these are: { $known }. Write literal braces twice.
library-unpaired = a brace without its other half; write literal braces twice
library-no-text = this text lacks a text or a title
blank-ref = reference
blank-date = date
blank-service = service
blank-subject = subject
blank-parties = recipients
blank-persons-count = number of persons
blank-categories = categories
blank-origin = service of origin
blank-authorisation = authorisation
blank-level = level of the authorisation
blank-granted-on = date of the authorisation
blank-valid-from = start of the period
blank-valid-until = end of the period
blank-note = weighing note in force
blank-note-adopted = adoption of the weighing note
blank-required-level = required level
