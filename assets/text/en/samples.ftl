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
