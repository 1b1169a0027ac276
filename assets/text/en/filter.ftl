# The queue's filter, and filters that have a name.
context-filter = Filter
context-views = Saved views
help-filter = filter by fields, verdicts, signals: field=value
hint-filter = filter
help-apply-filter = apply the filter
hint-apply-filter = apply
help-complete-filter = complete
hint-complete-filter = complete
help-cancel-filter = leave the filter as it was
hint-cancel-filter = leave
help-views = saved views
hint-views = saved views
help-take-view = apply this view
hint-take-view = apply
help-save-view = save the current filter under the typed name
hint-save-view = save current
help-drop-view = forget this view (twice)
hint-drop-view = forget
help-close-views = close
hint-close-views = close
notice-name-view = Type the name under which the filter is to be saved first.
notice-views-failed = The saved views were not read or written: { $message }
filter-lead = Filter:
filter-example = for example: service=AIVD state=open date>=2020-01-01 subject~"travel"
filter-mend = Mend the line and press { $apply }; { $leave } leaves the filter as it was.
filter-more = { $count } more
views-name = Name:
views-none = No views are saved yet. Type a name and press Ctrl-S to save the current filter.
views-current = Now: { $filter }
views-no-filter = no filter
views-again = Once more to forget it.
