# The words on the screens.
screen-too-small = The window is too small: toets needs { $width } columns and { $height } rows. Enlarge it, or make the letters smaller.
screen-no-terminal = toets draws on a terminal. There is none here (or TERM is “dumb”): start it in an ordinary terminal window.
screen-broken = toets stopped because of a fault in the program ({ $what }). Your work is there: what was saved is in { $path }, and the text you were writing is kept as a draft, except for at most the last second. Open the investigation again to go on.
screen-no-editor = No editor of your own is set: set the environment variable EDITOR.
screen-loading = reading…
screen-find = Find:
screen-nothing-found = Nothing found.
screen-keys = Keys
list-more = { $count } more ↓
status-saving = Saving…
status-saved = Saved { $at }
status-failed = Not saved ({ $count ->
    [one] 1 change
   *[other] { $count } changes
}): { $message }
status-undone = Undone: { $what }
status-redone = Done again: { $what }
status-changes = { $count ->
    [one] 1 change
   *[other] { $count } changes
}
notice-nothing-to-undo = There is nothing to undo.
notice-nothing-to-redo = There is nothing to redo.
notice-nothing-to-repeat = There is no verdict to repeat yet.
notice-nothing-to-clear = There is no verdict of yours here.
notice-no-next-case = This is the last case.
notice-no-previous-case = This is the first case.
notice-no-open-case = There is no open case left in this direction.
notice-no-difference = The readers do not differ here.
notice-text-kept = Text kept; it joins the verdict as soon as you give one.
difference-title = What { $key } changes
difference-gone = goes
difference-new = comes
notice-draft-found = A draft of { $words } is left from an earlier session.
notice-name-circumstances = Careless on a norm of law: { $key } notes what compensates for the shortcoming.
notice-write-reasoning = A finding needs its reasoning: { $key } to write.
notice-verdict-first = Give a verdict first.
notice-verdict-at-norms = The verdict is given at the norms: { $key }
notice-paste-ignored = Pasted text was not run as commands.
notice-load-failed = Not read: { $message }
notice-undo-failed = Not undone: { $message }
notice-editor-failed = The editor gave nothing back, the text is as it was: { $message }
notice-draft-failed = The draft was not kept: { $message }
value-missing = missing
value-yes = yes
value-no = no
value-open-ended = no end date
value-unanswered = no answer yet
heading-text = Text
heading-extra = Other fields, as delivered
heading-criteria = Criteria
heading-measures = Mitigating measures
heading-question = Question to the service
label-excluded = Excluded
label-closed = Closed
label-date = Date
label-parties = Recipient
label-party = Recipient
label-subject = Subject
label-content = Content
label-regime = Regime
label-channel = Channel
label-persons-count = Persons
label-person-categories = Person categories
label-data-categories = Data categories
label-conditions = Conditions
label-reliability = Reliability
label-source-reference = Source
label-currency = Currency
label-measures-applied = Measures applied
label-requests = Requests
label-origin = Origin
label-origin-consent = Consent
label-registration = Registration
label-ground = Ground
label-grounds = Grounds
label-classification = Classification
label-samples = Sample
label-kind = Kind
label-level = Level
label-granted-on = Granted
label-valid-from = Valid from
label-valid-until = Valid until
label-categories-closed = Closed categories
label-based-on = Based on
label-legal-advice = Legal advice
label-necessity = Necessity
label-proportionality = Proportionality
label-subsidiarity = Subsidiarity
label-risks = Risks
label-mitigation = Mitigation
label-version = Version
label-adopted-on = Adopted
label-adopted-by = By
label-risk-profile = Risk profile
label-required-level = Required level
label-permitted = Permitted
label-added-value = Added value
label-international-obligations = International obligations
label-quid-pro-quo = Quid pro quo
label-disclosure = Disclosure
label-category = Category
label-notes = Notes
label-title = Title
label-answer = Answer
label-reference = Reference
label-file = File
document-source = Source: { $file }, record { $row }, SHA-256 { $hash }…
document-requires = (requires: { $condition })
document-no-authorisation = No authorisation is linked to this disclosure.
document-no-note = No weighing note was in force on the date of this item.
note-in-force = In force on the date
note-in-force-short = in force
note-earlier = Earlier version, no longer in force on the date
note-hindsight = Later version: hindsight
note-hindsight-short = hindsight
pane-other-versions = other versions
pane-documents = documents
case-progress = { $done }/{ $required } norms
norms-title = Norms
norms-all-done = all assessed: { $key } next open case
norms-conflict = readers differ
norms-stale = document changed
norms-open = open
norms-not-required = not required
norms-text-kept = text kept
norms-both-texts = reasons + circ.
norms-reasoning = reasoning
norms-circumstances = circumstances
norms-no-reasoning = no reasoning
norms-saving = saving…
norms-saved = saved
norms-more = … { $count } more lines: { $key } enlarges
norms-policy = not a norm of law
norms-optional = optional
norms-compensating = Compensating: { $words }
field-reasoning = Reasoning
field-compensating = Compensating circumstances
field-words = { $count ->
    [one] 1 word
   *[other] { $count } words
}
overview-period = { $start } to { $end }
overview-done = { $done } of { $of }
overview-frame = (of { $population }, { $rest })
overview-excluded = { $count } excluded
overview-not-drawn = { $count } not drawn
overview-samples = Samples
overview-drawn = { $items } of { $frame }
overview-sample-done = { $done } assessed
overview-conflicts = { $count ->
    [one] On 1 item the readers differ.
   *[other] On { $count } items the readers differ.
}
overview-questions = { $count ->
    [one] 1 question to a service is unanswered.
   *[other] { $count } questions to services are unanswered.
}
overview-resume = { $key }: go on where you stopped, at
overview-begin = { $key }: begin with the queue.
overview-in-progress = in progress
overview-unreviewed = open
overview-conflict = differ
queue-total = { $filtered } of { $total }
queue-by-date = by date
queue-by-reference = by reference
queue-by-state = by state
queue-hides-done = assessed hidden
queue-narrowing = searching…
queue-empty = There is nothing that matches.
queue-parties = Recipient
queue-authorisation = Authorisation
queue-authorisation-short = Auth.
queue-parties-short = To
queue-readers-short = By
queue-norms = Norm
queue-state = Verdict
queue-readers = Reader
log-total = { $count } events, newest first; times in UTC
log-event = Event { $number }, { $at }
log-empty = There is nothing that matches.
log-from-to = { $old } → { $new }
log-text-changed = { $verdict }, text changed
log-cleared = { $old } cleared
log-undoes = { $what } (undoes { $number })
event-created = file created
event-imported = imported
event-replaced = record replaced
event-assessment-outdated = verdict outdated
event-assessed = assessed
event-assessment-cleared = verdict cleared
event-closed = closed
event-reopened = reopened
event-excluded = excluded
event-included = included again
event-dismissed = signal dismissed
event-undismissed = signal brought back
event-drawn = sample drawn
event-sample-withdrawn = sample withdrawn
event-asked = question asked
event-question-withdrawn = question withdrawn
event-recommended = recommendation
event-recommendation-withdrawn = recommendation withdrawn
dialog-rest-title = { $count ->
    [one] 1 norm in order?
   *[other] { $count } norms in order?
}
dialog-rest-noticed = { $sign }: a signal is open here; “in order” answers it.
dialog-rest = All of them get the verdict “in order”. { $key } takes it back in one go.
dialog-close-title = Close this item?
dialog-close = It counts as assessed, also with norms left open. For what reason? The report states it.
dialog-reopen-title = Reopen this item?
dialog-reopen = The reason for closing stays in the log.
dialog-reconcile-title = Which verdict stands for { $norm }?
dialog-reconcile = The settled verdict counts; the readings are kept. Choose by the verdict's key.
dialog-leaving-title = One moment
dialog-leaving = { $count ->
    [one] 1 change is still being saved; then toets closes.
   *[other] { $count } changes are still being saved; then toets closes.
}
dialog-unsaved-title = Leave all the same?
dialog-unsaved = A change could not be saved. Texts are kept as drafts, verdicts are not.
dialog-dismiss-title = Set this signal aside?
dialog-dismiss = { $signal } For what reason? It goes into the log.
norms-signal = { $signal } ({ $status })
