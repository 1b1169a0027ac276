# Stages
stage-working = working version
stage-concept = concept, version { $number }
stage-final = final, version { $number }
stage-word-concept = concept
stage-word-final = final
stage-title = Stage

# Conclusions
stage-conclusions = Conclusions
stage-conclusions-intro = For each norm on which a shortcoming was found; the counts overlap.
stage-conclusion = { $norm }: shortcoming in { $fraction }; { $list }.
stage-conclusions-none = No shortcomings were found.

# Reactions and changes
stage-reaction = Reaction of the service to version { $version }:
stage-changes = Changes between version { $old } and version { $new }
stage-changes-intro = Compared are { $old } and { $new }. In changed texts, what fell away stands in italics between brackets, and what came in bold.
stage-changes-none = Nothing changed between the two versions in findings, recommendations and counts.
stage-changed-findings = Findings
stage-changed-advice = Recommendations
stage-changed-counts = Counts
stage-came = { $name }: added ({ $verdict }).
stage-went = { $name }: dropped (was { $verdict }).
stage-moved = { $name }: from { $old } to { $new }.
stage-reworded = { $name }: text changed.
stage-advice-came = { $name }: added.
stage-advice-went = { $name }: dropped.
stage-was = [{ $text }]
stage-withheld = The text stands in the secret annex.
stage-because = Following the reaction of the service: { $text }
stage-count = Count
stage-before = Was
stage-after = Is
stage-table-moved = Counts that changed

# Reading guide
stage-guide = Reading guide and terms
stage-guide-read = Every number stands with its unit and with the whole it is a part of: ‘12 of the 20 assessed disclosures (of 163)’. Percentages stand beside their fraction only, and only from twenty items on.
stage-guide-numbers = In running text numbers up to twenty are words, unless a larger one stands in the same sentence. A part is always in figures, with its whole.
stage-glossary = Terms
glossary-disclosure = personal data given by a service to one or more parties on a date, in writing or orally
glossary-nil-reply-term = nil reply
glossary-nil-reply = an answer without personal data; it needs no authorisation
glossary-authorisation = the permission for one or more disclosures
glossary-umbrella-term = umbrella authorisation
glossary-umbrella = an authorisation in advance, mostly for a year, for a series of disclosures
glossary-weighing-note = the service's judgement of a party against the legal criteria, with the cooperation it permits
glossary-person = somebody about whom data were disclosed; pseudonymous in this investigation
glossary-matter = anything else that was assessed: a policy, a work instruction or a practice
glossary-compensating-term = compensating circumstances
glossary-compensating = why a shortcoming is careless and not unlawful
glossary-sample-term = sample
glossary-sample = the items that were chosen for assessment
glossary-population-term = population
glossary-population = all items the service delivered, also those excluded or not drawn

# What the commands say
stage-frozen = Frozen as { $version }; SHA-256 { $sha256 }.
stage-reacted = Reaction to { $about } recorded with version { $version }.
stage-no-such-version = There is no version { $number }. There are: { $known }.
stage-no-versions = No version has been frozen yet. Freeze one with toets report FILE --freeze concept.
stage-not-in-version = { $about } is no finding and no recommendation of version { $version }. See toets report FILE --version { $version }.
stage-template = { $path }: { $why }. Correct the template.
stage-style = { $path }: { $why }. A house style takes nothing from outside: no url(), no @import.
stage-version-damaged = The content of version { $number } is not what the log holds, or was removed. Examine the file with toets verify.

# In the log
event-version-frozen = version frozen
event-version-withdrawn = version withdrawn
event-reacted = reaction of the service
event-reaction-withdrawn = reaction withdrawn
