# Searching all text, and SQL.

search-no-item = (of no item)
search-document = document { $reference }, { $field }
search-assessment = assessment { $norm } by { $reviewer }, { $field }
search-closure = reason of the closure
search-exclusion = reason of the exclusion
search-dismissal = signal { $check } set aside
search-question = question, { $field }
search-recommendation = recommendation { $service } { $number }, { $field }
search-sample = sample { $name }
search-found =
    { $count ->
        [0] Nothing found. Try fewer words, or the beginning of a word with a * after it.
        [one] { $total } hit, { $shown } shown.
       *[other] { $total } hits, { $shown } shown.
    }
search-found-more = More than { $total } hits, { $shown } shown. Add a word to find fewer.
sql-nothing-asked = a file and a query are missing; expected is: toets sql FILE "select ...". With --views it says what there is to read.
sql-truncated = Cut off after { $rows } rows: there are more. Ask for more with --limit, or count and group in the query itself.
sql-denied = { $what } is not allowed here: reading only, and only from the views that toets sql --views lists.
sql-deadline = The query was not done after 30 seconds and was stopped. Ask for less at a time.
sql-bad = This SQL cannot be run: { $words }. With --views it says what there is to read.
