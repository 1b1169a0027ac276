# The words of searching in all text.
context-search = Search in all text
help-open-search = search all items, documents and assessments
help-open-hit = open at the place of the hit
hint-open-hit = open
help-type-search = type other words
help-leave-search = from the search line to the list
hint-leave-search = to the list
seek-title = Search in all text
seek-help = Words that all occur, "words side by side", or a beginning*.
seek-nothing = Nothing found. Try fewer words, or only the beginning of a word.
seek-more = More than { $total } hits.
seek-shown = { $shown } are shown here; add a word to find fewer.
seek-field-reference = reference
seek-field-criteria = criteria
seek-field-measures = measures
seek-field-extra = other data
seek-field-notes-named = weighing notes
seek-field-authorisations = authorisations
seek-field-reasoning = reasoning
seek-field-compensating = compensating circumstances
seek-field-evidence = quote
seek-field-reason = reason
seek-field-name = name
seek-field-addressee = addressed to
seek-field-text = text
seek-found =
    { $count ->
        [one] { $total } hit.
       *[other] { $total } hits.
    }
