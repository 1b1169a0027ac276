# Forms, filter and saved views in lines of plain text.
layers-empty = (empty)
layers-chosen = { $chosen } (a choice of: { $all })
layers-several = { $chosen } (any of: { $all }; several with commas between them)
layers-asked = To fill in: { $line }
layers-form-how = A line fills that field and goes to the next; an empty line leaves it as it is. Of a choice give the word or its number. A colon with a number (:2) goes to that field; :accept records, :cancel leaves it.
layers-bulk-how = Give right or left for another choice, an empty line for the next; o, c, u, x or - chooses a verdict. :accept records, :cancel leaves it.
layers-bulk-text-how = Write the text in one line, or give :reasoning to write it in more lines; an empty line goes on. :accept records, :cancel leaves it.
layers-filter = Filter in force: { $applied }
layers-filter-how = Write the filter; an empty line leaves it as it is, * takes it away.
layers-views-how = A number chooses a view; write a name and give :save-view to save the filter in force; an empty line closes the list.
layers-no-choice = “{ $found }” is no choice here; these are: { $all }.
