# The words of walking from case to case: what can be reached, and why a key does nothing here.
walk-hidden = This case is assessed and not in the list; { $key } in the list shows it.
walk-nothing-found = Nothing found for "{ $find }". { $key } clears the search words and shows the list again.
walk-nothing-found-open = Nothing found for "{ $find }" in what is left to assess. { $key } clears the search words; { $hide } also searches what is assessed.
walk-nothing-passes = Nothing passes the filter. { $key } changes the filter.
walk-help-clear-find = clear the search words; the filter stays
walk-hint-clear-find = clear search
walk-help-find = find in the document that was read last
walk-refused = { $key }: { $why }
walk-at-norms = this works at the norms; { $to } goes there.
walk-in-document = this works in a document; { $to } goes there.
walk-selecting = you are selecting text; { $to } lets go of it.
walk-not-now = not possible here now.
walk-no-persons = no persons were delivered here.
walk-persons-not-delivered = { $count ->
    [one] the disclosure counts 1 person, who was not delivered.
   *[other] the disclosure counts { $count } persons, who were not delivered.
}
walk-no-rest = there are no persons outside the draw.
walk-no-authorisation = no authorisation is linked to this.
walk-no-note = there is no weighing note on this recipient.
walk-no-party = there is no recipient with weighing notes here.
walk-nothing-to-open = there is nothing to open here.
walk-no-text = there is no running text here.
walk-not-searched = nothing was searched for yet; { $key } searches.
walk-no-signal = no signal is open on this norm.
walk-no-quotes = there are no quotes under this norm.
walk-no-rows = the list is empty.
walk-no-case-here = this line is about no case.
walk-nothing-marked = nothing is marked; { $key } marks.
walk-no-checks = this framework has no checks.
walk-all-saved = everything is saved already.
walk-replaced = Was { $was }; { $texts } kept. { $key }: back
walk-replaced-reasoning = reasoning
walk-replaced-circumstances = circumstances
walk-replaced-quotes = { $count ->
    [one] 1 quote
   *[other] { $count } quotes
}
walk-overwritten = Was { $was }, with another text; that is replaced. { $key }: back
walk-none-open-title = Every norm has a verdict
walk-none-open = No norm of this item is open any more; nothing changes. { $key } opens the next open case.
walk-text-written = To quote: { $pane } to a document, then { $select }. Next norm: { $next }.
walk-hint-page = turn page
walk-norm-share = { $settled } of { $required } assessed
walk-assessed = assessed: { $shares }
