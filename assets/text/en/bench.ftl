# The words of what is always in view, and of texts that are written for many items at once.
bench-bulk-reasoning = { $items ->
    [one] Reasoning for 1 item
   *[other] One reasoning for { $items } items
}
bench-bulk-reason = { $items ->
    [one] Reason to close 1 item
   *[other] Reason to close { $items } items
}
bench-type-text = begin to type and the text field opens
bench-help-write = write the text in the text field
bench-hint-write = write
bench-document = document { $reference }
bench-outdated = Outdated: { $record } was replaced by an import on { $day }. What was judged here counts again once it is given anew.
bench-outdated-short = outdated
bench-record = a record
bench-more-below = { $lines ->
    [one] … { $lines } more line: { $key } down
   *[other] … { $lines } more lines: { $key } down
}
bench-more-above = { $lines ->
    [one] … { $lines } more line: { $key } up
   *[other] … { $lines } more lines: { $key } up
}
bench-all-done = Nothing that matches is left to assess; what was assessed is hidden. { $key } shows it.
bench-undid-question = question
bench-undid-recommendation = recommendation
bench-undid-sample = sample
bench-undid-dismissal = signal set aside
bench-undid-closure = closing
bench-undid-exclusion = exclusion
bench-undid-version = frozen version
bench-undid-reaction = reaction of the service
bench-help-rub-word = rub out the last word of the line
bench-help-rub-line = rub out the whole line
bench-asked-again = { $items ->
    [one] The verdicts on { $shown } item count again once they are given anew: a record they rest on is replaced.
   *[other] The verdicts on { $shown } items count again once they are given anew: a record they rest on is replaced.
}
