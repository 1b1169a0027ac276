# The words of the field: per enumeration a message per code.

verdict-in-order = in order
verdict-careless = careless
verdict-unlawful = unlawful
verdict-not-assessable = not assessable
verdict-not-applicable = not applicable

reading-first = first reading
reading-second = second reading
reading-reconciled = reconciled

visibility-public = public
visibility-secret = secret

classification-unclassified = unclassified
classification-dep-v = Dep.V.
classification-stg-c = Stg. C.
classification-stg-g = Stg. G.
classification-stg-zg = Stg. ZG

level-none = none
level-head-of-team = head of team
level-head-of-unit = head of unit
level-director = director
level-minister = minister

party-kind-foreign-service = foreign service
party-kind-multilateral-group = multilateral group
party-kind-domestic-authority = domestic authority

risk-profile-regular = regular
risk-profile-elevated = elevated

criterion-democratic-embedding = democratic embedding
criterion-human-rights = human rights
criterion-professionalism-reliability = professionalism and reliability
criterion-powers-capabilities = powers and capabilities
criterion-data-protection = data protection

rating-met = met
rating-partly = partly met
rating-not-met = not met

permitted-evaluated-personal-data = evaluated personal data
permitted-unevaluated-data = unevaluated data
permitted-analytical-products = analytical products
permitted-joint-operations = joint operations
permitted-technical-support = technical support

authorisation-kind-individual = individual authorisation
authorisation-kind-umbrella = umbrella authorisation
authorisation-kind-group = group weighing
authorisation-kind-memo = authorisation memo
authorisation-kind-multilateral = multilateral authorisation
authorisation-kind-structural = structural authorisation

content-personal-data = personal data
content-nil-reply = nil reply
content-analytical = analytical

regime-bilateral = bilateral
regime-multilateral = multilateral
regime-security-screening = security screening
regime-domestic = domestic

channel-message = message
channel-briefing = briefing
channel-meeting = meeting
channel-group-channel = group channel

condition-third-party-rule = third-party rule
condition-intelligence-use-only = for intelligence use only
condition-destruction = destruction

matter-kind-policy = policy
matter-kind-instruction = work instruction
matter-kind-practice = practice
matter-kind-system = system

method-full = full count
method-random = random
method-stratified = stratified
method-purposive = purposive

recommendation-kind-policy = policy
recommendation-kind-practice = practice

response-none = no response
response-accepted = accepted
response-partly = partly accepted
response-rejected = rejected

recommendation-status-open = open
recommendation-status-in-progress = in progress
recommendation-status-implemented = implemented
recommendation-status-withdrawn = withdrawn

language-nl = Dutch
language-en = English

item-disclosure = { $count ->
    [one] disclosure
   *[other] disclosures
}
item-authorisation = { $count ->
    [one] authorisation
   *[other] authorisations
}
item-weighing-note = { $count ->
    [one] weighing note
   *[other] weighing notes
}
item-person = { $count ->
    [one] person
   *[other] persons
}
item-matter = { $count ->
    [one] matter
   *[other] matters
}

state-excluded = excluded
state-not-drawn = not drawn
state-conflict = conflict
state-in-progress = in progress
state-unreviewed = unreviewed
