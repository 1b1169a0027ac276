# The sentences of the report.

# Head
report-version = Version
report-version-public = public version
report-version-secret = with the secret annex
report-version-fact-check = concept for the fact check
report-classification = Classification
report-question = Question
report-period = Period
report-period-from-to = from { $from } to { $until }
report-period-from = from { $from }
report-period-until = until { $until }
report-services = Services
report-service-named = { $code } ({ $name })
report-framework = Framework
report-published-on = Published on
report-missing = not recorded
report-contents = Contents
report-table-name = Table
report-table-about = About
report-public-note = In this public version whatever is classified has been replaced or left out: items and receiving parties have a number, of dates only the year is given, quotes from classified items are absent. The counts are the same in every version.
report-not-final = This report is not final.
report-not-final-why = { $count ->
    [one] One item has
   *[other] { $said } items have
} no final verdict yet: { $list }. All counts are provisional; what is open is not counted as in order.
report-list-last = { $first } and { $last }
report-open-in-progress = { $said } in progress
report-open-unreviewed = { $said } unreviewed
report-open-conflict = { $said } in conflict between readers

# Pseudonyms
report-pseudonym-service = service { $number }
report-pseudonym-group = group { $number }
report-pseudonym-authority = authority { $number }
report-pseudonym-sample = sample { $number }
report-withheld = see the secret annex

# Method
report-method = Method
report-verdicts = Verdicts
report-norms = Norms
report-norms-intro = The items were assessed against the framework { $title }. An item gets a verdict under each norm; the gravest one is the verdict of the item.
report-norm = Norm
report-norm-question = Question
report-legal-basis = Legal basis
report-norm-law = law
report-norm-policy = policy or process
report-norm-type = Kind of norm
report-selection = Selection
report-selection-intro = Per service and kind of item the population is divided into what was excluded, what was not drawn and what is in the sample.
report-service = Service
report-kind = Kind of item
report-exclusions = Exclusions
report-exclusions-none = Nothing was excluded.
report-reason = Reason
report-items = Items
report-samples = Samples
report-samples-none = No sample was drawn: whatever was not excluded is in the review.
report-sample-unknown = How the sample was chosen was not recorded.
report-sample-full = All { $items } items of the population are in it.
report-sample-random = Drawn at random: { $items } of { $frame }, without replacement.
report-sample-random-no-frame = Drawn at random: { $items } items; what from was not recorded, so that nothing can be said about the population.
report-sample-stratified = Drawn by stratum: { $items } of { $frame }, from { $strata } strata. The strata may not be added up unweighted.
report-sample-purposive = Chosen on purpose: { $items } items. This says nothing about the share of the population.
report-sample-seed = Seed: { $seed }.
report-sample-frame-hash = SHA-256 of the frame: { $hash }.
report-sample-filter = Frame chosen with: { $filter }.
report-sample-reason = Reason: { $reason }
report-sample-drawn-on = Drawn on { $date }.
report-sample-drawn-in = Drawn in { $year }.
report-sample-not-found = { $count ->
    [one] One item could not be found; it stays in the count and was not replaced.
   *[other] { $said } items could not be found; they stay in the count and were not replaced.
}
report-sample-withheld = The further account is in the secret annex.

# Counts
report-counts = Counts
report-counts-intro = Each item counts once, under its gravest verdict. The counts per norm overlap: an item with shortcomings under two norms stands at both. They may therefore not be added up.
report-counts-none = There are no items.
report-table-counts = { $service }, { $items }: numbers and shares
report-table-norms = { $service }, { $items }: numbers per norm
report-bars = Division per kind of item
report-bars-norms = Shortcomings per norm
report-bar-without = without a shortcoming
report-reaction-room = Room for a reaction to paragraph { $number }:
report-no-such-finding = { $what }: nothing in this report is about it. See toets report FILE --section findings.
report-bar = { $items } ({ $population })
report-bar-part = { $said } { $what }
report-total = Total of the services
report-share = Share
report-population = population
report-sampled = in the sample
report-assessed = assessed
report-of-which = of which { $what }
report-of-population = { $part } of { $population }
report-of-sampled = { $part } of the { $whole } in the sample (of { $population })
report-of-assessed = { $part } of the { $whole } assessed (of { $population })
report-with-percent = { $fraction }, { $percent }%
report-applies = Applies to
report-careless = Careless
report-unlawful = Unlawful
report-with-finding = With a shortcoming
report-alone = There is one { $unit }: { $state }.
report-of-the = of the { $said } { $unit } { $clauses }
report-clause-excluded = { $count ->
    [one] { $said } was excluded
   *[other] { $said } were excluded
}
report-clause-not-drawn = { $count ->
    [one] { $said } was not drawn
   *[other] { $said } were not drawn
}
report-clause-open = { $count ->
    [one] { $said } has no verdict yet
   *[other] { $said } have no verdict yet
}
report-all-assessed = { $count ->
    [2] both { $unit } were assessed
   *[other] all { $said } { $unit } were assessed
}
report-none-assessable = { $count ->
    [2] neither of the two { $unit } can be assessed
   *[other] none of the { $said } { $unit } can be assessed
}
report-all-are = { $count ->
    [2] both are { $verdict }
   *[other] all { $said } are { $verdict }
}
report-one-assessed = one was assessed: { $verdict }
report-of-the-assessed = of the { $said } { $unit } assessed { $in_order }
report-in-order-inverted = { $count ->
    [0] none is in order
    [one] { $said } is in order
   *[other] { $said } are in order
}
report-in-order = { $count ->
    [0] none is in order
    [one] { $said } is in order
   *[other] { $said } are in order
}
report-is-verdict = { $count ->
    [one] { $said } is { $verdict }
   *[other] { $said } are { $verdict }
}
report-still-open = Still open: { $list }. These are not counted as in order.

# Findings
report-findings = Findings
report-findings-none = No shortcomings were established.
report-finding-count = Shortcoming in { $fraction }: { $list }.
report-finding-count-part = { $said } { $verdict }
report-fraction-assessed = { $part } of { $count ->
    [one] { $whole } { $unit } assessed
   *[other] the { $whole } { $unit } assessed
} (of { $population })
report-fraction-applies = { $part } of { $count ->
    [one] { $whole } { $unit } assessed to which the norm applies
   *[other] the { $whole } { $unit } assessed to which the norm applies
} (of { $assessed } assessed, of { $population })
report-finding-line = { $item }: { $verdict }.
report-finding-reading = ({ $reading })
report-finding-compensating = Compensating circumstances:
report-finding-withheld = The explanation is in the secret annex.
report-finding-no-text = No explanation has been written yet.
report-quote-source = source: { $source }
report-not-counted = Not yet counted
report-not-counted-why = The following shortcomings were established in items that have not been assessed in full. They are not among the counts.

# Cases
report-cases = Cases
report-cases-none = There are no items in the sample.
report-cases-with-verdict = With a shortcoming or not assessable
report-cases-in-order = In order
report-cases-open = Without a final verdict
report-table-in-order = { $service }: items in order
report-table-open = { $service }: items without a final verdict
report-case-personal-data = The { $service } disclosed personal data to { $parties } { $when }
report-case-nil-reply = The { $service } gave a nil reply to { $parties } { $when }
report-case-analytical = The { $service } disclosed an analytical product to { $parties } { $when }
report-on = on { $date }
report-in = in { $year }
report-on-unknown = on an unknown date
report-no-party = an unknown party
report-case-authorised = Given under: { $kinds }.
report-case-not-authorised = No authorisation is linked to it.
report-case-persons = { $count ->
    [one] It concerns one person.
   *[other] It concerns { $said } persons.
}
report-case-verdict = Verdict: { $verdict }.
report-case-closed = Closed by hand: { $reason }
report-case-closed-withheld = Closed by hand; the reason is in the secret annex.
report-case-outcome = { $norm }: { $verdict }
report-case-open = There is no final verdict yet: { $state }.
report-item = Item
report-date = Date
report-recipient = Recipient
report-form = Form
report-authorisation = Authorisation
report-description = Description
report-state = State
report-none = none

# Recommendations
report-recommendations = Recommendations
report-recommendations-none = There are no recommendations.
report-recommendation = Recommendation { $number }
report-recommendation-titled = Recommendation { $number }: { $title }
report-addressee = Addressed to
report-recommendation-about = About
report-recommendation-norms = Norms
report-recommendation-items = Following from
report-reply-due = Reply due on
report-response = Response
report-status = Status
report-notes = Notes

# Questions
report-questions = Questions to the service
report-questions-count = { $count ->
    [one] One question was asked.
   *[other] { $said } questions were asked.
}
report-questions-answered = { $count ->
    [0] No answer has been received yet.
    [one] One answer has been received.
   *[other] { $said } answers have been received.
}
report-questions-withheld = { $count ->
    [one] The text of one question stands in the secret annex.
   *[other] The text of { $said } questions stands in the secret annex.
}
report-asked = Question
report-answer = Answer
report-answer-none = not received yet

# Checkpoint
report-checkpoint = Checkpoint
report-checkpoint-says = This report was made after { $events } events in the log; its head is { $head }.
