# The pages and forms about samples.
samples-not-in-sample = { $item } is not in sample "{ $name }".
samples-marked-already = Nothing was changed: it was recorded so already.
samples-marked-not-found = { $count ->
    [one] One item is recorded as not found
   *[other] { $said } items are recorded as not found
}; in { $name } that makes { $missing }. They still count in the size and are not replaced. Saved.
samples-marked-found = { $count ->
    [one] One item was found after all
   *[other] { $said } items were found after all
}; in { $name } { $missing } are now not found. Saved.
samples-seen = { $count ->
    [one] One item of this frame or of an earlier round had an assessment
   *[other] { $said } items of this frame or of an earlier round had an assessment
} before the seed was set.
flow-population = population
flow-excluded = excluded
flow-not-drawn = not drawn
flow-drawn = drawn
flow-assessed = assessed
flow-open = still open
context-samples = Samples
context-form = Form
help-open-samples = the samples: draw, exclude, what may be said
hint-open-samples = samples
help-draw-sample = draw a sample
hint-draw-sample = draw
help-exclude-items = exclude items, with a reason
hint-exclude-items = exclude
help-extend-sample = extend the sample pointed at with a new round
hint-extend-sample = extend
help-sample-size = how many items to draw: work it out
hint-sample-size = size
help-verify-samples = draw again and compare
hint-verify-samples = verify
help-mark-not-found = the item pointed at was not found, or was after all
hint-mark-not-found = not found
help-accept-form = do what the form shows
hint-accept-form = do it
help-next-field = next field
hint-next-field = next field
help-previous-field = previous field
help-choose-next = next choice
hint-choose-next = choose
help-choose-previous = previous choice
samples-title = Sample { $name }
samples-progress = { $assessed } of { $read } assessed
samples-no-origin = not recorded
samples-drawn-on = Drawn on { $day }.
samples-filter = Filter: { $filter }
samples-hash = SHA-256 of the frame: { $hash }
samples-strata = Strata by { $by }: { $strata }
samples-stratum = { $name } { $size } of { $frame }
samples-flow = From population to verdict: { $service }, { $unit }
samples-exclusions = Excluded
samples-redraw = Drawn again
samples-gone = This sample is not there any more: the draw was undone.
samples-said = What may be said
samples-items = Items in the order of the draw
samples-twice = twice
samples-left-out = left out
samples-same = the same
samples-kappa = kappa (95%)
page-unknown = unknown
form-draw = Draw a sample
form-extend = Extend { $name } with a new round
form-extend-intro = What an earlier round holds is not drawn again. A new round does not count in the estimate of the earlier one.
form-seed = Seed
form-seed-intro = The frame is frozen now. Set the seed only after this: throw dice, take a public number, or let the system choose.
form-exclude = Exclude items
form-size = How many items to draw
form-filter-intro = A filter is made of terms such as service=AIVD date>=2020-01-01; all of them must hold. Empty: everything.
form-kind = Kind
form-method = Way of choosing
form-filter = Filter
form-items = Refs
form-how-many = Size
form-by = Strata by field
form-reason = Reason
form-name = Name
form-level = Confidence level
form-origin = Origin
form-origin-note = Note
form-seed-value = Seed
form-hits = Hits to exclude
form-share = Expected share (%)
form-comes-to = { $name }: { $size } of { $count } { $unit }
form-left-out = { $count ->
    [one] One excluded item that passes the filter stays out.
   *[other] { $said } excluded items that pass the filter stay out.
}
form-first = First: { $refs }
form-frozen-first = The frame is frozen with this SHA-256 before the seed is asked for.
form-stratum = { $size } of { $frame }
form-would-exclude = To be excluded: { $count } { $unit }
form-population = Population by the filter, without what is excluded: { $population }
samples-reasons = { $count } different reasons
form-needs-size = Fill in the size: how many items are to be drawn?
form-size-of-strata = A size per stratum belongs with a stratified draw; fill in one number here.
form-needs-by = Fill in the field that parts the strata, such as service or channel.
form-needs-choice = Name the refs of the items, or fill in a filter.
form-needs-reason = Fill in the reason: it is printed in the report.
form-stratum-empty = Nothing would come from stratum "{ $stratum }", and then nothing can be said of the whole. Take a larger size, give a size per stratum (AIVD=12,MIVD=8), or leave this stratum out with the filter.
help-cancel-form = put the form away without doing anything; at the seed: one step back
hint-cancel-form = cancel
queue-samples = Sample
form-exclude-intro = A filter is made of terms such as service=MIVD content=analytical; all of them must hold. Excluding can be undone with Ctrl-Z.
form-needs-filter = Fill in the filter: an empty one would exclude everything.
samples-undefined = undefined
