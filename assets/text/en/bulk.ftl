# The words about one judgement on many items.
context-bulk = One judgement on many items
help-mark = mark this row, or take its mark away
hint-mark = mark
help-mark-all = mark all that pass the filter, or take all marks away
help-bulk-verdict = one verdict on the marked items
hint-bulk-verdict = verdict on marked
help-bulk-close = close the marked items with a reason
hint-bulk-close = close marked
help-bulk-record = record it, each item with an entry of its own in the log
hint-bulk-record = record
help-bulk-next = next row
hint-bulk-next = next row
help-bulk-previous = previous row
help-bulk-choose = next choice
hint-bulk-choose = other choice
help-bulk-choose-back = previous choice
queue-marked = { $count } marked
bulk-title = { $count ->
    [one] Verdict on 1 item
   *[other] One verdict on { $count } items
}
bulk-close-title = { $count ->
    [one] Close 1 item
   *[other] Close { $count } items
}
bulk-norm = Norm
bulk-verdict = Verdict
bulk-reasoning = Reasoning
bulk-reason = Reason
bulk-mine = My verdict
bulk-left-alone = stays where there is one already
bulk-replaced = is replaced where there is one already
bulk-choose-verdict = choose: o, c, u, x or -
bulk-counting = Counting…
bulk-required = The norm is required of { $required } of the { $items } marked items; the others are left alone.
bulk-have-mine = { $count ->
    [one] One of those has a verdict of yours already.
   *[other] Of those, { $count } have a verdict of yours already.
}
bulk-closed = { $count ->
    [one] One of those is closed already and is left alone.
   *[other] Of those, { $count } are closed already and are left alone.
}
bulk-reaches = To be recorded: { $count }. One undo (Ctrl-Z) takes all of it back.
bulk-progress = { $done } of { $total } recorded. If you stop now, nothing is recorded.
bulk-marked = { $marked } of { $of } marked.
bulk-nothing-marked = Nothing is marked: space marks a row, * all of them.
bulk-recorded = { $count ->
    [one] Recorded of 1 item.
   *[other] Recorded of { $count } items; Ctrl-Z takes all of it back at once.
}
bulk-cancelled = Stopped: nothing was recorded.
bulk-lacks-reasoning = A finding asks for its reasoning: write it at Reasoning. Recorded now, the findings have none.
bulk-lacks-circumstances = Careless on a norm of law: note afterwards in each item what compensates the shortcoming.
bulk-recorded-bare = { $count ->
    [one] Recorded for 1 item, without reasoning: each finding still asks for it.
   *[other] Recorded for { $count } items, without reasoning: each finding still asks for it.
}
bulk-recorded-circumstances = { $count ->
    [one] Recorded for 1 item. Note there what compensates the shortcoming.
   *[other] Recorded for { $count } items. Note in each what compensates the shortcoming.
}
