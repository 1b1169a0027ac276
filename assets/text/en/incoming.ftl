# The import screen.
context-import-form = Import
context-import = Import: trial and result
help-open-import = import delivered data into this investigation
help-try-import = try it out: show what the import brings, without changing anything
hint-try-import = try it out
help-leave-import = put the import away
hint-leave-import = close
help-confirm-import = import what was tried out
hint-confirm-import = import
help-open-problems = show the problems of this sort
hint-open-problems = problems
help-stop-import = stop the import; the file stays as it was
hint-stop-import = stop

incoming-intro = Name the files or the folder with what was delivered. Several paths are separated by spaces; a path with spaces stands in quotes. ~ is your own folder. It is tried out first: you see what would happen before anything changes.
incoming-sources = Sources
incoming-changed = Changed record
incoming-refuse = reject
incoming-replace = update
incoming-rejected = Rejected row
incoming-refuse-all = holds up everything
incoming-leave-out = leave out
incoming-name-source = Name a file or a folder first.
incoming-stopped = Stopped: the file is as it was.
incoming-stopping = Stopping…
incoming-trying = Trying out the import
incoming-running = Importing
incoming-reading = The sources are being read…
incoming-table = Reading: { $table }.
incoming-waits = While this runs, nothing else is written to the investigation. Stopping leaves the file as it was.
incoming-preview = What this import brings
incoming-result = What was imported
incoming-would-bring =
    { $count ->
        [one] One record is new or updated.
       *[other] { $number } records are new or updated.
    } Nothing has changed yet.
incoming-brought =
    Imported: { $number } { $count ->
        [one] record
       *[other] records
    }.
incoming-nothing-new = Everything stands in the investigation already; there is nothing to import.
incoming-confirm = { $key } imports this.
incoming-leaves-out =
    { $count ->
        [one] There is one problem; the rejected row is left out
       *[other] There are { $number } problems; the rejected rows are left out
    } and handed back beside the source.
incoming-refused =
    Nothing is imported like this: { $number } { $count ->
        [one] problem
       *[other] problems
    }.
incoming-correct = Correct the source and go back to try again. Or have rejected rows left out: then what is good comes in.
incoming-correct-whole = Correct the source and go back to try again. One of the problems touches more than one row: leaving rows out does not help.
incoming-in-log = In the log ({ $key }) as the import of { $sources }.
incoming-warnings = Worth knowing
incoming-problems =
    { $number } { $count ->
        [one] problem
       *[other] problems
    }, by sort
incoming-empty = This investigation holds no items yet. { $key } imports what was delivered.

sort-file = the file cannot be read as what it is
sort-investigation = another investigation or framework
sort-mapping = the source is not as the mapping says
sort-row = row is not whole
sort-missing = required field is missing
sort-value = another type of value than expected
sort-code = value that is not known
sort-date = date or period is not right
sort-reference = reference to something that is not there
sort-doubled = key stands there more than once
sort-group = members of a group
sort-document = document cannot be read
sort-changed = stands in the investigation already, with other content
