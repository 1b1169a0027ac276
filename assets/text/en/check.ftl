# What checks say: signals, why a check could not be run, and the lists of checks and views.

signal-open = open
signal-answered = answered
signal-dismissed = dismissed
signal-missing-fact = not stated
signal-count =
    { $number } { $count ->
        [one] signal
       *[other] signals
    }
check-at = Check { $check } cannot be run: { $reason }
check-sql = SQLite says: { $message }. Correct the query.
check-several-statements = there is more than one statement; expected one SELECT. Remove the others.
check-denied-read = { $name } may not be read. Read only the views of toets framework show FRAMEWORK --views.
check-denied-function = the function { $name } may not be used. Choose one from toets framework show FRAMEWORK --views.
check-denied-recursion = recursion is not allowed. Write the query without WITH RECURSIVE.
check-denied-action = a check only reads; { $action } is not allowed. Write one SELECT.
check-other-columns = the query returns the columns { $found }; expected { $expected }. Make query and facts equal.
check-wrong-type = column { $column } holds something other than text, a whole number or NULL. Correct the query.
check-not-an-item = "{ $found }" is no ref of one of the items looked at. Return as item the column ref of that kind's view.
check-too-much-work = the query takes more work than a check may take. Join the views by id.
check-cancelled = The checks were stopped before they were done.
check-column-code = Check
check-column-norm = Norm
check-column-item = Kind
check-column-title = Title
check-column-signals = Signals
views-introduction = A check returns the column item (the ref) and then the facts. Items come in portions: the view of the check's kind holds the items of the moment, the other views what belongs to them. Reading is all that a check may do.
views-functions = Functions, beside SQLite's common ones (count, min, max, sum, coalesce, iif, group_concat, like, substr, instr, length)
