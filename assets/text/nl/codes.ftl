# De woorden van het vak: per opsomming een bericht per code.

verdict-in-order = in orde
verdict-careless = onzorgvuldig
verdict-unlawful = onrechtmatig
verdict-not-assessable = niet te beoordelen
verdict-not-applicable = n.v.t.

reading-first = eerste lezing
reading-second = tweede lezing
reading-reconciled = vastgesteld

visibility-public = openbaar
visibility-secret = geheim

classification-unclassified = ongerubriceerd
classification-dep-v = Dep.V.
classification-stg-c = Stg. C.
classification-stg-g = Stg. G.
classification-stg-zg = Stg. ZG

level-none = geen
level-head-of-team = teamhoofd
level-head-of-unit = unithoofd
level-director = dienstleiding
level-minister = minister

party-kind-foreign-service = buitenlandse dienst
party-kind-multilateral-group = multilateraal verband
party-kind-domestic-authority = binnenlandse instantie

risk-profile-regular = regulier
risk-profile-elevated = verhoogd

criterion-democratic-embedding = democratische inbedding
criterion-human-rights = mensenrechten
criterion-professionalism-reliability = professionaliteit en betrouwbaarheid
criterion-powers-capabilities = bevoegdheden en mogelijkheden
criterion-data-protection = gegevensbescherming

rating-met = voldoet
rating-partly = voldoet deels
rating-not-met = voldoet niet

permitted-evaluated-personal-data = geëvalueerde persoonsgegevens
permitted-unevaluated-data = ongeëvalueerde gegevens
permitted-analytical-products = analytische producten
permitted-joint-operations = gezamenlijke operaties
permitted-technical-support = technische ondersteuning

authorisation-kind-individual = individuele toestemming
authorisation-kind-umbrella = overkoepelende toestemming
authorisation-kind-group = groepsafweging
authorisation-kind-memo = autorisatienota
authorisation-kind-multilateral = toestemming multilateraal verband
authorisation-kind-structural = structurele toestemming

content-personal-data = persoonsgegevens
content-nil-reply = nil reply
content-analytical = analytisch

regime-bilateral = bilateraal
regime-multilateral = multilateraal
regime-security-screening = veiligheidsonderzoek
regime-domestic = binnenlands

channel-message = bericht
channel-briefing = briefing
channel-meeting = overleg
channel-group-channel = groepskanaal

condition-third-party-rule = derdepartijregel
condition-intelligence-use-only = alleen voor inlichtingengebruik
condition-destruction = vernietiging

matter-kind-policy = beleid
matter-kind-instruction = werkinstructie
matter-kind-practice = praktijk
matter-kind-system = systeem

method-full = alles
method-random = aselect
method-stratified = gestratificeerd
method-purposive = gericht

recommendation-kind-policy = beleid
recommendation-kind-practice = praktijk

response-none = geen reactie
response-accepted = overgenomen
response-partly = deels overgenomen
response-rejected = niet overgenomen

recommendation-status-open = open
recommendation-status-in-progress = in uitvoering
recommendation-status-implemented = uitgevoerd
recommendation-status-withdrawn = ingetrokken

language-nl = Nederlands
language-en = Engels

item-disclosure = { $count ->
    [one] verstrekking
   *[other] verstrekkingen
}
item-authorisation = { $count ->
    [one] toestemming
   *[other] toestemmingen
}
item-weighing-note = { $count ->
    [one] wegingsnotitie
   *[other] wegingsnotities
}
item-person = { $count ->
    [one] persoon
   *[other] personen
}
item-matter = { $count ->
    [one] onderwerp
   *[other] onderwerpen
}

state-excluded = uitgesloten
state-not-drawn = niet getrokken
state-conflict = verschil tussen lezers
state-in-progress = in behandeling
state-unreviewed = nog niet bekeken
