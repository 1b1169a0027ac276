# The words of what hangs together, and of all signals.
help-open-signals = all signals, by check
hint-open-signals = signals
help-open-timeline = the authorisation with all that rests on it, on a timeline
hint-open-timeline = timeline
help-open-versions = all versions of the weighing note
hint-open-versions = versions
help-open-conditions = conditions and measures by disclosure to this party
hint-open-conditions = conditions
help-open-difference = differences between two versions of the weighing note
hint-open-difference = differences
hang-signals-title = Signals
hang-signals-open =
    { $number } open { $count ->
        [one] signal
       *[other] signals
    }: ! lists them by check.
hang-counting = The checks are running; the signals follow.
hang-stale = The signals are of before the last change; they are being brought up to date.
hang-failed = The checks did not finish. { $message }
hang-queue-running = signals: checks running
hang-queue-stale = signals being updated
hang-queue-failed = signals: checks failed (! says why)
hang-signal-stale = { $status }, being checked
hang-signals-note = A signal is a hint and never a finding; no count includes it. A verdict on the norm answers it.
hang-open = Open
hang-answered = Answ.
hang-dismissed = Aside
hang-check = Check
hang-norm = Norm
hang-check-counts = { $open } open, { $answered } answered, { $dismissed } set aside
hang-check-about = Norm: { $norm }. Looked at: { $kind }.
hang-first-of = These are the first { $shown } of { $total }.
hang-rest-on-it =
    { $number } { $count ->
        [one] disclosure rests
       *[other] disclosures rest
    } on this (t lists them); their verdicts stay as they are.
hang-no-other-version = This weighing note has one version only.
hang-authorisation-title = Authorisation { $reference }
hang-period = valid from { $from } to { $until }
hang-granted = granted on { $day }
hang-granted-unknown = date of granting not stated
hang-no-begin = unknown
hang-no-end = no end date
hang-parties = Recipient: { $parties }
hang-rests = Disclosures that rest on it ({ $total })
hang-rests-first = what stands out first, then by date
hang-rests-none = No disclosure names this authorisation.
hang-before = { $number } before the period
hang-after = { $number } after the period
hang-unnamed = { $number } outside the categories
hang-all-within = all within period and categories
hang-is-before = before the period
hang-is-after = after the period
hang-is-unnamed = outside the categories: { $categories }
hang-timeline = Timeline
hang-row-valid = period
hang-row-disclosed = disclosed
hang-row-number = number
hang-row-stands-out = stands out
hang-per-column =
    One column is { $days ->
        [one] 1 day
       *[other] { $days } days
    }; the highest holds { $most }.
hang-legend-stands-out = { $sign } outside period or categories
hang-legend-version = { $sign } version of the weighing note in force
hang-legend-hindsight = { $sign } adopted after the authorisation: hindsight
hang-month =
    { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }
hang-no-timeline = There is no date to put on a timeline.
hang-notes-title = Weighing note on { $party }
hang-conditions-title = Conditions of disclosures to { $party }
hang-of-service = { $service } on { $party }
hang-to-party = { $service } to { $party }
hang-versions = Versions ({ $count })
hang-no-versions = No weighing note on this party was delivered.
hang-version = version { $version }
hang-adopted = adopted { $day }
hang-used = { $authorisations } auth., { $disclosures } discl. in its time
hang-differences = differences between version { $earlier } and version { $later }
hang-to-conditions = conditions and measures by disclosure
hang-see-also = See also
hang-matrix = What each version says
hang-earlier-hidden =
    { $count ->
        [one] 1 earlier version does
       *[other] { $count } earlier versions do
    } not fit beside these; all are listed above.
hang-not-stated = not stated
hang-granted-under = Authorisations granted under version { $version } ({ $total })
hang-granted-without = Authorisations granted with no note in force ({ $total })
hang-disclosed-without = Disclosures with no note in force: { $number }
hang-cell-set = set
hang-cell-missing = missing
hang-cell-not-required = not required
hang-set = Set
hang-missing = Missing
hang-not-required = Not required
hang-sums = Together, over { $total } disclosures
hang-rows = By disclosure: those that lack something first, then by date
hang-lacking =
    { $count ->
        [0] None of the { $total } lacks
        [one] { $number } of the { $total } lacks
       *[other] { $number } of the { $total } lack
    } something that was required on its date.
hang-version-short = Version
hang-difference-title = Differences between versions
hang-earlier = earlier
hang-later = later
hang-difference-how = { $gone } stands in the earlier only, { $new } in the later only.
hang-same = The same: { $fields }
hang-nothing-differs = The versions do not differ.
hang-nil-replies = Nil replies without authorisation; they need none ({ $total })
hang-more-disclosures = These are the first { $shown } of { $total }; t shows the authorisation with all that rests on it.
