# Samples on the command line: what was drawn, what differs and what cannot be done.

sample-drawn = { $name }: { $method }, { $items } drawn from { $frame }. Saved.
sample-chosen = { $name }: { $method }, { $items } chosen. Saved.
sample-frozen = SHA-256 of the frame, frozen before the seed: { $hash }.
sample-seed = Seed: { $seed } (origin: { $origin }).
sample-excluded = { $count ->
    [one] One item was excluded
   *[other] { $said } items were excluded
}. Saved.
sample-included = { $count ->
    [one] One item was included again
   *[other] { $said } items were included again
}. Saved.
sample-nothing-excluded = Nothing was excluded: no item qualifies that was not excluded already.
sample-nothing-included = Nothing was included: no item qualifies that was excluded.
sample-none = There are no samples.
sample-line = { $name }: { $method }, { $items } of { $frame } { $unit }
sample-line-no-frame = { $name }: { $method }, { $items } { $unit }
sample-no-method = way of choosing unknown
sample-items = items
sample-extends = Round { $round }, extends { $name }.
sample-reason = Reason: { $reason }
sample-verified = { $name }: drawn again, the same.
sample-verified-not-drawn = { $name }: chosen, not drawn; there is nothing to draw again.
sample-differs = { $name }: differs.
sample-differs-no-frame = the frame was not recorded, so it cannot be drawn again
sample-differs-no-seed = the seed was not recorded, so it cannot be drawn again
sample-differs-no-size = the size was not recorded, so it cannot be drawn again
sample-differs-no-hash = the frame has no recorded SHA-256
sample-differs-hash = the frame has SHA-256 { $found }, recorded is { $recorded }
sample-differs-strata = the strata together are not the frame
sample-differs-missing = drawn, but not in the sample: { $refs }
sample-differs-extra = in the sample, but not drawn: { $refs }
sample-differs-order = the items are in another order than that of the draw
sample-differs-grew = came into the population since the draw: { $refs }
sample-differs-shrank = left the population since the draw: { $refs }
sample-more = { $refs } and { $count } more
sample-size-exclude = Of the { $population } read at least { $size }: if nothing is found in them, { $hits } or more of the { $population } are excluded (exact interval, confidence level { $level }).
sample-size-drawn = Drawn
sample-size-expected = Expected hits
sample-size-interval = Then in the population
sample-size-width = Width
sample-size-share = To expect with a share of { $share }% of the { $population } (confidence level { $level }):
sample-bad-size = "{ $text }" is not a size; write a number, or per stratum: AIVD=12,MIVD=8
sample-bad-level = "{ $text }" is not a confidence level; write 95% or 99.5% (from 50% to 99.999%)
sample-bad-share = "{ $text }" is not a share; write a percentage from 0 to 100
sample-origin-without-seed = --seed-origin goes with --seed; without --seed the system chooses the seed
sample-question-of-size = give --exclude (how many) or --share (the expected percentage)
sample-exclude-what = give --filter or --items
sample-exclude-too-many = { $hits } is not a number from 1 to { $population }
sample-size-too-many = { $size } is more than the { $population } there are
sample-population-empty = There are no items to draw from: the population is empty.
sample-given = given
sample-dice = dice
sample-public = public number
sample-system = system
sample-no-signals = This filter asks for signals, and no checks were run.
sample-no-such = Sample "{ $name }" does not exist. Known are: { $known }.
sample-draw-size-missing = a random or stratified draw needs --size
sample-draw-size-not-used = --size does not go with this way of choosing: everything that is left is taken
sample-draw-size-zero = a draw of no items is not a sample
sample-draw-size-of-strata = a size per stratum goes with --method stratified
sample-draw-too-large = Nothing was drawn: { $size } is more than the { $frame } in the frame.
sample-draw-stratum-too-small = Nothing was drawn: stratum "{ $stratum }" holds { $frame }, and { $size } were asked for.
sample-draw-stratum-empty = Nothing was drawn: nothing would come from stratum "{ $stratum }", and then nothing can be said of the whole. Give that stratum a size, or leave it out with --filter.
sample-draw-no-such-stratum = Nothing was drawn: there is no stratum "{ $stratum }". There are: { $known }.
sample-draw-fewer-than-strata = Nothing was drawn: { $size } is less than the number of strata ({ $strata }); at least one has to come from each.
sample-draw-by-missing = a stratified draw needs --by FIELD
sample-draw-by-not-used = --by goes with --method stratified
sample-draw-by-several = an item can have more than one value in { $field }; choose a field with one value
sample-draw-items-not-used = --items goes with --method purposive
sample-draw-nothing-chosen = choosing on purpose needs --items or --filter
sample-draw-reason-missing = choosing on purpose and extending need --reason: the reason stands in the report
sample-draw-name-empty = the name of a sample is not empty
sample-draw-name-used = Nothing was drawn: there is a sample "{ $name }" already. Choose another name.
sample-draw-empty-frame = Nothing was drawn: no item qualifies, is not excluded and was not in an earlier round.
sample-draw-other-kind = { $item } is not an item of the kind { $kind }; a sample is of one kind
sample-draw-not-available = Nothing was chosen: { $item } does not exist, is excluded, does not pass the filter or was in an earlier round.
sample-draw-seed-unfit = a seed is one line of text, not empty
sample-draw-seed-used = Nothing was drawn: seed "{ $seed }" was used in this file before. A new round needs a fresh seed.
sample-filter = filter, character { $place }: { $what }
sample-filter-open-quote = a quote that is not closed
sample-filter-no-comparison = after "{ $word }" a comparison is missing ({ $known })
sample-filter-no-field = before the comparison a field is missing
sample-filter-no-value = a value is missing here; write nothing filled in as ""
sample-filter-unknown-field = field "{ $field }" is not known; known are { $known }
sample-filter-unknown-value = "{ $value }" does not occur here; known are { $known }
sample-filter-not-a-date = "{ $value }" is not a date; write YYYY-MM-DD
sample-filter-not-a-number = "{ $value }" is not a whole number
sample-filter-comparison = { $field } cannot be compared like that; it can with { $known }
sample-filter-one-value = this comparison of { $field } takes one value
sample-filter-one-kind = a filter is about one kind of item: write kind=KIND
sample-filter-norm-missing = not_applicable is a verdict on a norm: add norm=CODE
sample-seed-not-used = --seed goes with a random or stratified draw
sample-reason-empty = an exclusion needs a reason: it stands in the report
