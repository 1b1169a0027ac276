# The words of what is always in view, and of texts that are written for many items at once.
bench-norm-share = { $settled } of { $required }
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
