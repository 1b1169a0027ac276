# What may be said on the strength of a sample, and why no more.

statement-full = All { $population } { $unit } of the population were examined. The numbers were counted, not estimated.
statement-random = From { $population } { $unit }, { $read } were drawn at random without replacement. The limits hold for these { $population } { $unit } and are exact (hypergeometric distribution, two-sided, confidence level { $level }).
statement-stratified = The { $population } { $unit } were divided into { $strata } strata; from each stratum items were drawn at random without replacement, { $read } in all. The total is an estimate in which each stratum weighs by its size. The limits are the sum of the exact limits of the strata (hypergeometric distribution, two-sided, joint confidence level { $level }) and are therefore conservative.
statement-refused-method-unknown = Nothing is said of the population: how these items were chosen was not recorded.
statement-refused-purposive = Nothing is said of the population: these items were chosen on purpose and may differ from the others. The numbers are not added to those of a random sample.
statement-refused-extension = Nothing is said of the population: these items extend an earlier sample because of what that sample showed. The numbers are not added to those of the earlier sample.
statement-refused-no-frame = Nothing is said of the population: from how many items these were drawn was not recorded.
statement-refused-outside-frame = Nothing is said of the population: not all items drawn are on the recorded list of the population.
statement-refused-not-in-full = Nothing is said of the population: this was recorded as a full count, but { $read } of the { $population } items were examined.
statement-refused-several-kinds = Nothing is said of the population: the items are of several kinds and form no population together.
statement-refused-clusters = Nothing is said of the population: the persons come from more than one disclosure. Persons in one message are connected and do not count as separate draws.
statement-refused-no-seed = Nothing is said of the population: this sample is called random, but without a recorded seed nobody can repeat the draw.
statement-refused-open = Nothing is said of the population yet: { $count ->
    [one] one item drawn has
   *[other] { $said } items drawn have
} no final verdict, and what was read first need not resemble the rest.
statement-refused-stratum-unread = Nothing is said of the population: from at least one stratum nothing was drawn.
statement-fraction = { $hits } of { $read }
statement-drawn = { $hits } of { $read } (of { $population })
statement-with-percent = { $fraction }, { $percent }%
statement-between = between { $lower } and { $upper } of { $population }
statement-exactly = { $hits } of { $population }
statement-between-percent = { $between } ({ $lower }% to { $upper }%)
statement-estimate = an estimated { $estimate } of { $population }; { $between }
statement-verdict = Verdict
statement-in-sample = In the sample
statement-in-population = In the population
statement-nothing = nothing is said
statement-not-found = not found
statement-excluded = excluded after the draw
statement-open = no final verdict yet
statement-stratum = Stratum
statement-stratum-numbered = stratum { $number }
statement-no-value = without a value
statement-all-strata = all strata, weighted
statement-agreement = Agreement between first and second reader
statement-agreement-intro = Compared are the verdicts of the first and the second reader as they stood before differences were settled. The unit is an item under a norm.
statement-agreement-overall = All norms
statement-agreement-both = Assessed twice
statement-agreement-left-out = Left out
statement-agreement-same = The same
statement-agreement-kappa = Cohen's kappa (95%)
statement-agreement-kappa-value = { $value } ({ $lower } to { $upper })
statement-agreement-kappa-alone = { $value } (no interval can be given)
statement-agreement-undefined = undefined: both readers gave the same verdict throughout
statement-agreement-nothing = nothing assessed twice
statement-agreement-method = Left out is what only one reader assessed, or the same reader twice. The interval of kappa follows from the standard error of Fleiss, Cohen and Everitt (1969); with few items or one predominant verdict kappa says little.
statement-agreement-table = First reader (rows) and second reader (columns)
statement-agreement-cross = Verdicts of both readers against each other
statement-agreement-none = Nothing was assessed by a second reader.
