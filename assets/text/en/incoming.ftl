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
help-complete-path = complete a path that was begun; elsewhere the next field
hint-complete-path = complete

incoming-intro = Name what was delivered. It is tried out first: you see what would happen before anything changes.
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
incoming-mapping = Mapping
incoming-separator = Separator
incoming-encoding = Encoding
incoming-header-row = Row of column names
incoming-found-out = find out
incoming-tab = tab
incoming-about-sources = Files (JSON, JSON Lines, CSV, XLSX, ODS) or a folder of them. Several paths are separated by spaces; a path with spaces stands in quotes. ~ is your own folder. Tab completes a path.
incoming-about-mapping = A TOML file that says what the columns and values of the service stand for. Not needed if the columns are named as toets knows them. A first version is written by: toets import --suggest SOURCE.
incoming-about-changed = What becomes of a record that stands in the investigation already, with other content. Updating keeps the old content in the log; a verdict is never overwritten.
incoming-about-rejected = Whether a row with a problem holds up everything, or is left out. Rows that are left out are written beside the source, in a file that can be corrected and imported again.
incoming-about-separator = The sign between the cells of a CSV file. It is found out and named by the trial; choose it yourself if that is wrong.
incoming-about-encoding = The encoding of a CSV file. It is found out and named by the trial; choose it yourself if letters with accents are wrong.
incoming-about-header-row = The number of the row with the column names, from 1. Empty: it is found out and named by the trial.
incoming-number-row = The row of column names is a number from 1, or empty.
incoming-nothing-there = No file or folder has a name that begins like this. Check the beginning of the path.
incoming-missing = { $path } does not exist. Check the name, or complete the path with Tab.
incoming-not-allowed = { $path } may not be read. Give yourself the right to read it, or copy it to a folder of your own.
incoming-no-registers = there is no CSV file in the folder { $path }. Name the files themselves (JSON, JSON Lines, XLSX, ODS), or a folder of CSV files; a workbook in a folder counts only if the mapping names it.
incoming-read-as = How it was read
incoming-not-kept =
    { $count ->
        [one] One more problem of this sort is counted and not kept.
       *[other] { $number } more problems of this sort are counted and not kept.
    } Correct first what stands here.
incoming-no-undo = An import is not taken back by Ctrl-Z; the log says what it brought.
incoming-log-table = { $table }: { $parts }
incoming-log-new = { $number } new
incoming-log-updated = { $number } updated

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
