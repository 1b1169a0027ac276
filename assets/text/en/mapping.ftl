# What is said of mapping files and of sheets read by one.

## A cell, a column or a sheet that is not as the mapping says.

problem-not-mapped = in column "{ $column }" stands "{ $found }", of which the mapping says nothing; expected one of: { $known }. Add it to the values in the mapping, or correct the cell.
problem-not-in-form = in column "{ $column }" stands "{ $found }"; expected the form { $expected }. Correct the cell, or add its form to the mapping.
problem-column-absent = there is no column "{ $column }", which the mapping names on line { $line }. Correct the name there, or declare the row that names the columns with header_row.
problem-column-nearest = there is no column "{ $column }", which the mapping names on line { $line }; there is one called "{ $nearest }". Correct the name there.
problem-field-not-mapped = the mapping says nothing of the required field { $field } of the { $table } on line { $line }. Say there which column it comes from, or give it a value.
problem-sheet-absent = there is no sheet "{ $sheet }", which the mapping names on line { $line }; the sheets are: { $known }. Correct the name there.
problem-header-row-absent = row { $row } should name the columns, but is not there or is empty. Correct header_row.
notice-header-row = { $source }: the columns are named in row { $row }; what stands above was taken for a title.
mapping-unused = { $source }, line { $line }: no delivered file is called "{ $file }".

## What is wrong with a mapping file.

mapping-syntax = this is not TOML. The parser says: { $message }. Correct it at that place.
mapping-unknown-setting = the setting "{ $found }" does not exist here; expected one of: { $known }. Correct or remove it.
mapping-wrong-type = "{ $setting }" must be { $expected }. Correct the value.
mapping-unknown-table = there is no table "{ $found }". Correct the name.
mapping-unknown-field = there is no field "{ $found }" in { $table }. Correct the name, or write extra.NAME for a field of your own.
mapping-nearest = { $reason } Was "{ $nearest }" meant?
mapping-bad-value = "{ $found }" cannot stand in the field { $field }. Correct the value.
mapping-bad-code = "{ $found }" cannot stand in the field { $field }; expected one of: { $known }. Correct the value.
mapping-bad-setting = "{ $found }" means nothing as { $setting }; expected something like { $expected }. Correct the value.
mapping-doubled-value = "{ $found }" already stands here with another meaning; capitals and spaces around do not count. Remove one of the two.
mapping-missing = { $setting } is missing. Add it.
mapping-not-a-list = the field { $field } holds one value, no list. Remove list.
mapping-contradiction = { $one } and { $other } cannot stand together. Remove one of the two.
setting-text = a text
setting-texts = a text or a list of texts
setting-whole-number = a whole number from 1
setting-true-or-false = true or false
setting-table = a table of settings
setting-tables = a list of tables, each written as [[source]]

## The rows of a sheet, accounted for.

account-form = { $encoding }, { $separator } between cells
account-tab = tabs
account-header = columns named in row { $row }
account-rows =
    { $source }{ $form }: { $read } { $count ->
        [one] row
       *[other] rows
    } read
account-taken = { $number } taken
account-offered = { $number } good
account-rejected = { $number } rejected
account-empty = { $number } empty
account-head = { $number } { $count ->
        [one] row with the column names
       *[other] rows with title and column names
    }
account-left-out = { $number } left out as the mapping says
account-unreadable = { $number } unreadable
account-broken = { $source }: the rows do not add up. This is a fault in toets: nothing may be lost. Report it with the file.

## The comments in a suggested mapping.

suggest-title = A first mapping, made by comparing names and values. Go through it: each guess says why and how sure.
suggest-source = As found in { $name }
suggest-table-sure = the table that fits these columns best
suggest-table-unsure = a guess: few of these columns fit. Choose the table yourself.
suggest-no-table = No table fits these columns; nothing is read of it.
suggest-leave-out = Rows that begin so look like totals or signatures, not like records.
suggest-same = { $share }%: the name is the field's
suggest-synonym = { $share }%: means the same as "{ $word }"
suggest-similar = { $share }%: looks like "{ $word }"
suggest-samples = such as { $samples }
suggest-no-samples = all cells empty
suggest-value-unknown = unknown: fill in
suggest-unmatched = No field fits these columns; what stands in them is kept as extra. Name them in ignore to keep nothing.
suggest-required = required, and no column fits
suggest-failed = { $source }: nothing could be suggested; it holds no rows or cannot be read.
suggest-two-dates = some dates fit both { $one } and { $other }; check which is meant
