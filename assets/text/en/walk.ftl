# The words of walking from case to case: what can be reached, and why a key does nothing here.
walk-hidden = This case is assessed and not in the list; { $key } in the list shows it.
walk-nothing-found = Nothing found for "{ $find }". { $key } clears the search words and shows the list again.
walk-nothing-found-open = Nothing found for "{ $find }" in what is left to assess. { $key } clears the search words; { $hide } also searches what is assessed.
walk-nothing-passes = Nothing passes the filter. { $key } changes the filter.
walk-help-clear-find = clear the search words; the filter stays
walk-hint-clear-find = clear search
