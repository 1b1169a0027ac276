# What an import says: its summary and every problem of a bundle or framework.

## The tables of a bundle.

table-investigation = investigation
table-services = services
table-parties = parties
table-weighing-notes = weighing notes
table-authorisations = authorisations
table-disclosures = disclosures
table-persons = persons
table-matters = matters
table-documents = documents
table-exclusions = exclusions
table-samples = samples
table-assessments = assessments
table-closures = closures
table-dismissals = dismissed signals
table-questions = questions to the service
table-recommendations = recommendations
table-versions = frozen versions
table-reactions = reactions

## Where something stands.

place-table = { $source }, { $table }
place-row = { $source }, { $table } row { $row }
place-field = { $place }, field { $field }
place-line = { $source }, line { $line }, character { $column }
place-line-of = { $source }, line { $line }
place-norm = { $place }, norm { $norm }
place-check = { $place }, check { $check }
problem-at = { $place }: { $reason }

## What kind of value was expected.

value-object = an object with fields
value-list = a list of objects
value-text = a text
value-text-list = a list of texts
value-whole-number = a whole number that fits in 64 bits
value-true-or-false = true or false

## The form of the file.

syntax-not-utf8 = this is not UTF-8; expected text in UTF-8. Save the file as UTF-8.
syntax-unexpected-end = the file ends here, in the middle of the data. Ask for it again: it was probably cut off.
syntax-unexpected = "{ $found }" is not expected here: this is not JSON. Correct it at that place.
syntax-control-character = a control character in a text; expected an escape such as \n. Correct the text.
syntax-bad-escape = an escape in this text stands for no character. Correct the text.
syntax-bad-number = this number is not written as JSON requires. Correct the number.
syntax-too-deep = lists and objects lie more than { $most } deep inside each other here. This is no bundle; find out where the file comes from.
problem-syntax = line { $line }, character { $column }: { $fault }
problem-doubled-name = the name "{ $name }" stands twice in the same object; expected each name once. Remove the wrong one.
problem-no-version = this is no bundle; expected "toets_bundle": 1. Add it if this is a bundle after all.
problem-other-version = version "{ $found }" of the bundle is not known; expected 1. Update toets, or export the bundle again.
problem-too-large = this is larger than the { $most } MiB that are read here. Find out where it comes from, or split it.
problem-unknown-table = "{ $found }" is no table; expected one of: { $known }. Rename or remove it.

## The form of a sheet or of separated text.

syntax-not-text = here are bytes that are no text in { $encoding }. Save the file as UTF-8.
syntax-unclosed-quote = the quote that opens here is never closed, and all that follows would belong to it. Close it, or ask for the file again.
syntax-after-quote = the quote that opens here is closed before "{ $found }", in the middle of a cell: an earlier quote was probably not closed. Close it, or double a quote that belongs to the text.
problem-bad-workbook = this workbook cannot be read. The reader says: { $message }. Save it again, or deliver CSV.
problem-too-many-cells = this workbook has more than { $most } cells that hold something. Deliver the tables as CSV or JSON Lines.
problem-repeated-row = row { $row } is written once and stands for { $rows } equal rows. Remove the repetition: a record can occur only once.
problem-cell-error = a cell without a usable value: { $found }. Correct the formula or the date.
problem-no-columns = the first row names no columns; expected the names of the fields. Add that row.
problem-no-such-column = "{ $found }" stands under no column. Give the column a name, or find out whether there is a separator too many.
problem-stray-quote = a quote in a cell that is not quoted. Quote the cell and double the quote.
problem-open-quote = the quote that opens in this row is not closed where its cell ends: everything up to line { $last } would be one cell. Close it. Of the lines after this row only those were taken that have a cell for every column.
problem-in-open-quote = this line comes after the unclosed quote of row { $row } and is not a whole row by itself. Close that quote, then import this row again.
problem-other-width =
    { $found } cells for { $expected } columns, on { $count ->
        [one] a line that breaks the file off
       *[other] { $lines } lines
    }. Find out whether a quote is missing or the file was cut off.
problem-lines-lost =
    { $lines } { $count ->
        [one] line is
       *[other] lines are
    } in no row. Report this with the file: it should not happen.
notice-encoding = { $source }: read as { $encoding }.
notice-separator = { $source }: cells separated by "{ $separator }".
notice-tab = { $source }: cells separated by tabs.
notice-swallows = { $source }, row { $row }: { $lines } lines were read as one row, and each looks like a row of its own. Find out whether quotes are missing there.

## One field.

problem-missing = this field is required and is missing or empty. Fill it in.
problem-blank = this field is required, but holds nothing that can be seen ({ $characters }); expected a text. Fill it in.
problem-disguised = "{ $found }" holds a character ({ $character }) by which it looks like another name that it is not; expected a name without white space at its ends, without invisible characters, and with accented letters as one character. Write it alike everywhere, also where it is referred to.
problem-wrong-type = found { $found }; expected { $expected }. Correct the value.
problem-unknown-code = "{ $found }" is not known; expected one of: { $known }. Correct the value; capitals count.
problem-not-a-date = "{ $found }" is not an existing date; expected YYYY-MM-DD. Correct the date.
problem-not-a-moment = "{ $found }" is not a moment; expected a date and time with a zone, such as 2021-08-25T10:00:00Z. Correct the moment.
problem-not-an-item = "{ $found }" is not an item; expected kind:ref, such as disclosure:AIVD-2019-0042. Correct the reference.
problem-other-hash = the content is not what its SHA-256 says; computed is { $found }. Export the bundle again: a frozen version is not changed.
problem-not-a-version = "{ $found }" is no version number; expected is a whole number from 1. Correct the number.
problem-reacts-to-nothing = a reaction is about an item (item, and norm where needed) or about a recommendation (service and number). Fill in one of the two.
problem-negative = { $found } is negative; expected 0 or more. Correct the number.
problem-bad-path = "{ $path }" cannot be read or lies outside the bundle's folder; expected a file inside that folder. Correct the path.

## Records among each other.

problem-doubled = "{ $key }" already stands in row { $row }; expected each key once. Remove one of the two or give it a key of its own.
problem-doubled-elsewhere = "{ $key }" also stands in row { $row } of { $source }, with other content; expected each key once. Remove one of the two or give it a key of its own.
problem-dangling = refers to "{ $reference }" ({ $table }), but that is neither in the bundle nor in the investigation, or was itself rejected. Add it or correct the reference.
problem-unknown-norm = "{ $norm }" is no norm of the framework { $framework }; expected for instance: { $near }. Correct the norm or choose another framework.
problem-unknown-check = "{ $check }" is no check of the framework { $framework }; expected for instance: { $near }. Correct the check or choose another framework.
problem-unknown-framework = the framework "{ $found }" is not known; expected one of: { $known }. Correct the code or name the file of an own framework.
problem-other-framework = the bundle uses the framework "{ $found }", the investigation { $has }. Import into a new file or correct the code.
problem-period-reversed = the period ends on { $end }, before it starts on { $start }. Correct one of the two dates.
problem-group-contains-itself = the group "{ $group }" is a member of itself. Remove it from the members.
problem-group-in-group = the member "{ $member }" is itself a multilateral group; expected services or authorities. Name the members of that group.
problem-members-of-no-group = only a multilateral group has members. Remove the members or correct the kind.
problem-same-note = weighing note "{ $other }" has the same service, party, date and version. Remove one of the two or give it a version of its own.

## The bundle beside what the investigation already holds.

problem-changed = "{ $reference }" is already in the investigation, with other content. Choose to update changed records (on the command line: --update) to take the new one; the old one stays in the log.
problem-assessment-exists = the assessment "{ $reference }" is already in the investigation, with other content, and is never overwritten. Take it out of the bundle, or change it in the investigation itself.
problem-other-investigation = the file already holds the investigation "{ $title }". Import into a new file.

## A framework of one's own.

framework-syntax = this framework cannot be read. The parser says: { $message }. Correct it at that place.
framework-missing = { $field } is missing or empty; expected a text. Fill it in.
framework-no-norms = the framework has no norms; expected at least one. Add a [[norms]].
framework-too-many-norms = the framework has { $count } norms; expected at most { $most }. Join norms or remove some.
framework-doubled-norm = this code already stands on line { $line }. Give each norm a code of its own.
framework-when-does-not-fit = "{ $when }" can never hold for { $item }. Choose always or a condition for that kind.
framework-unknown-norm = norm "{ $found }" is not in this framework; known are: { $known }. Correct the code, or add the norm.
framework-doubled-check = this code already stands on line { $line }. Give each check a code of its own.
framework-doubled-fact = fact "{ $name }" stands there twice, or is called item as the first column is. Give each fact a name of its own.
framework-unknown-placeholder = { $field } names "{ $found }", but the check only gives these facts: { $known }. Make them equal.
framework-bad-share = a share from { $from } to { $to } does not exist; expected 0 to 100, the lowest first. Correct the limits.

## The summary.

import-source-unknown = { $path }: this name does not tell what kind of bundle it is; expected a folder or a file ending in .{ $known }. Rename it.
import-done = Imported into { $file }.
import-dry-run = Dry run: { $file } was not changed. Without --dry-run, what stands above will happen.
import-nothing-new = All of it already stood in { $file }; nothing was changed.
import-refused =
    Nothing was imported: { $number } { $count ->
        [one] problem
       *[other] problems
    }. Solve what stands above, or import what is right with --keep-going.
import-refused-whole =
    Nothing was imported: { $number } { $count ->
        [one] problem
       *[other] problems
    }, one of which reaches further than a row: this is not imported with --keep-going either. Solve what stands above.
import-kept-going =
    { $number } { $count ->
        [one] rejected row is
       *[other] rejected rows are
    } in { $rejects }, with the reason.
import-unknown-fields =
    { $table }: { $count ->
        [one] an unknown field
       *[other] unknown fields
    } kept as extra: { $names }.
import-column-table = table
import-column-read = read
import-column-new = new
import-column-unchanged = unchanged
import-column-updated = updated
import-column-rejected = rejected
