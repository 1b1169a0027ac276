# The statistics: what was found, and at which pace; progress in a line.

stats-title = Statistics
stats-services = Per service
stats-norms = { $service }, per norm
stats-pace = Pace over the last fourteen working days
stats-no-pace = Nothing was finished in these days. Open: { $open }.
stats-done = Everything is assessed.
stats-worked = { $count ->
    [one] 1 working day
   *[other] { $count } working days
}
stats-left = { $count ->
    [one] Finished: { $finished } in { $worked }. Open: { $open }; at this pace one more working day.
   *[other] Finished: { $finished } in { $worked }. Open: { $open }; at this pace { $left } more working days.
}
stats-estimate = This is about the pace only: hard items often come last, and what was imported does not count. An item counts on the day of its last verdict (UTC).
stats-together = together
stats-days = Finished per day
