# Numbers in the text
number-unit = { $count ->
    [0] no { $unit }
   *[other] { $said } { $unit }
}
number-of = { $count ->
    [0] none of the { $whole }
   *[other] { $said } of the { $whole }
}
number-of-population = { $part } { $unit }
number-of-sampled = { $part } { $unit } in the sample (of { $population })
number-of-assessed = { $count ->
    [0] none of the { $whole } assessed { $unit } (of { $population })
   *[other] { $said } of the { $whole } assessed { $unit } (of { $population })
}
number-of-applies = { $part } { $unit } to which the norm applies (of { $population })

# Where
proof-place-reasoning = reasoning of { $item }, norm { $norm }
proof-place-compensating = compensating circumstances of { $item }, norm { $norm }
proof-place-recommendation = recommendation { $number } ({ $service })
proof-place-template = template, { $name }
proof-place-finding = { $item }, norm { $norm }
proof-place-item = { $item }
proof-place-counts = counts

# Why a number cannot be read
proof-fault-unclosed = the closing braces {"}}"} are missing
proof-fault-no-query = expected count, found ‘{ $found }’
proof-fault-not-a-number = before the bar stands a number in figures, found ‘{ $found }’
proof-fault-unknown-term = ‘{ $found }’ is no NAME=CODE with a known name ({ $known })
proof-fault-twice = { $name } stands there twice
proof-fault-unknown-code = there is no { $name }={ $found }; known are { $known }
proof-fault-no-kind = kind is missing; known are { $known }
proof-fault-verdict-and-state = verdict and state exclude each other
proof-fault-not-of-a-norm = { $found } is not counted per norm; verdict=unlawful, verdict=careless and state=applies are
proof-fault-applies-without-norm = applies needs a norm
proof-fault-written-whole = with of= two numbers stand before the bar (12/20), without it one

# What was found, and what to do
proof-unreadable = { $source } cannot be read: { $why }. Correct it, or write {"\\{{"} where two braces are meant.
proof-no-such-service = { $source } names service { $service }, which this investigation does not have ({ $known }). Correct the code.
proof-no-such-norm = { $source } names norm { $norm }, which the framework does not have ({ $known }). Correct the code.
proof-stale = { $source } was written at { $written }; it is { $now } now. Read the sentence again and put { $pin } before the bar.
proof-unit = { $source } counts { $counted }, but ‘{ $word }’ stands behind it. Correct the word or the query.
proof-quantifier = ‘{ $words }’ beside { $source }: the share is { $percent }%, this word suits { $from } to { $to }%. Choose another word.
proof-quantifier-nothing = ‘{ $words }’ beside { $source }: nothing was counted that this could be a part of. Leave the word out.
proof-outside = A finding ({ $verdict }) on an item that is no longer in the review; the report does not hold it. Bring the item back, or take the assessment back.
proof-recommendation-no-item = Names { $item }, which this investigation does not have. Correct the reference or take it out.
proof-recommendation-item-sound = Names { $item }, on which nothing was found. Take the reference out, or record the finding.
proof-recommendation-no-norm = Names norm { $norm }, which the framework does not have. Correct the reference or take it out.
proof-recommendation-norm-sound = Names norm { $norm }, on which nothing was found at the { $service }. Take the reference out, or record the finding.
proof-no-compensation = Careless on a norm of law, without compensating circumstances. Write why it is not unlawful, or find it unlawful.
proof-not-concluded = Unlawful, but the item is not fully assessed yet: the finding is in no count and no conclusion. Assess the open norms, or close the item with a reason.
proof-unsound = The counts contradict the findings: { $what }. Examine the file with toets verify.
proof-conflict = The readers differ. Record a reconciled verdict.
proof-stale-assessment = A document behind it changed after { $reviewer } assessed it; the assessment does not count. Assess it again.
proof-open = Without a final verdict ({ $state }). Assess the item, or close it with a reason.
proof-nothing = Nothing found.
proof-found = { $count ->
    [one] One remark.
   *[other] { $number } remarks.
}
proof-stops = { $count ->
    [one] One of them stands in the way of a final report (marked !).
   *[other] { $number } of them stand in the way of a final report (marked !).
}
proof-where = Where
proof-what = What, and what to do
proof-final = !
proof-refused = The report cannot be final yet:
    { $lines }
