# De woorden op de schermen.
screen-too-small = Het venster is te klein: toets vraagt { $width } kolommen en { $height } regels. Maak het groter, of de letters kleiner.
screen-no-terminal = toets tekent op een terminal. Hier is er geen (of TERM is “dumb”): start het in een gewoon terminalvenster.
screen-broken = toets is gestopt door een fout in het programma ({ $what }). Uw werk is er: wat is opgeslagen staat in { $path }, en de tekst waaraan u schreef is als concept bewaard, op hooguit de laatste seconde na. Open het onderzoek opnieuw om verder te gaan.
screen-no-editor = Er is geen eigen tekstverwerker ingesteld: zet de omgevingsvariabele EDITOR.
screen-loading = wordt gelezen…
screen-find = Zoek:
screen-nothing-found = Niets gevonden.
screen-keys = Toetsen
list-more = nog { $count } ↓
status-saving = Wordt opgeslagen…
status-saved = Opgeslagen { $at }
status-failed = Niet opgeslagen ({ $count ->
    [one] 1 wijziging
   *[other] { $count } wijzigingen
}): { $message }
status-undone = Ongedaan gemaakt: { $what }
status-redone = Opnieuw gedaan: { $what }
status-changes = { $count ->
    [one] 1 wijziging
   *[other] { $count } wijzigingen
}
notice-nothing-to-undo = Er is niets ongedaan te maken.
notice-nothing-to-redo = Er is niets opnieuw te doen.
notice-nothing-to-repeat = Er is nog geen oordeel om te herhalen.
notice-nothing-to-clear = Hier staat geen oordeel van u.
notice-no-next-case = Dit is de laatste zaak.
notice-no-previous-case = Dit is de eerste zaak.
notice-no-open-case = Er is geen open zaak meer in deze richting.
notice-no-difference = De lezers verschillen hier niet.
notice-text-kept = Tekst bewaard; hij komt bij het oordeel zodra u dat geeft.
difference-title = Wat { $key } verandert
difference-gone = vervalt
difference-new = komt erbij
notice-draft-found = Er ligt nog een concept van { $words } van een eerdere sessie.
notice-name-circumstances = Onzorgvuldig op een wettelijke norm: { $key } noteert wat de tekortkoming compenseert.
notice-write-reasoning = Een bevinding vraagt een toelichting: { $key } om te schrijven.
notice-verdict-first = Geef eerst een oordeel.
notice-verdict-at-norms = Het oordeel valt bij de normen: { $key }
notice-paste-ignored = Geplakte tekst is niet als opdracht uitgevoerd.
notice-load-failed = Niet gelezen: { $message }
notice-undo-failed = Niet ongedaan gemaakt: { $message }
notice-editor-failed = De tekstverwerker gaf niets terug; de tekst is zoals hij was: { $message }
notice-draft-failed = Het concept is niet bewaard: { $message }
value-missing = ontbreekt
value-yes = ja
value-no = nee
value-open-ended = zonder einddatum
value-unanswered = nog geen antwoord
heading-text = Tekst
heading-extra = Overige velden, zoals geleverd
heading-criteria = Criteria
heading-measures = Mitigerende maatregelen
heading-question = Navraag bij de dienst
label-excluded = Uitgesloten
label-closed = Gesloten
label-date = Datum
label-parties = Ontvanger
label-party = Ontvanger
label-subject = Onderwerp
label-content = Inhoud
label-regime = Regime
label-channel = Wijze
label-persons-count = Personen
label-person-categories = Personen, soort
label-data-categories = Gegevens, soort
label-conditions = Voorwaarden
label-reliability = Betrouwbaarheid
label-source-reference = Bron
label-currency = Actualiteit
label-measures-applied = Toegepast
label-requests = Verzoeken
label-origin = Herkomst
label-origin-consent = Instemming
label-registration = Registratie
label-ground = Grond
label-grounds = Grondslag
label-classification = Rubricering
label-samples = Steekproef
label-kind = Soort
label-level = Niveau
label-granted-on = Verleend
label-valid-from = Geldig vanaf
label-valid-until = Geldig tot en met
label-categories-closed = Gesloten soorten
label-based-on = Berust op
label-legal-advice = Juridisch advies
label-necessity = Noodzaak
label-proportionality = Proportionaliteit
label-subsidiarity = Subsidiariteit
label-risks = Risico's
label-mitigation = Beperking van risico's
label-version = Versie
label-adopted-on = Vastgesteld
label-adopted-by = Door
label-risk-profile = Risicoprofiel
label-required-level = Vereist niveau
label-permitted = Toegestaan
label-added-value = Toegevoegde waarde
label-international-obligations = Internationale verplichtingen
label-quid-pro-quo = Quid pro quo
label-disclosure = Verstrekking
label-category = Soort
label-notes = Aantekening
label-title = Titel
label-answer = Antwoord
label-reference = Kenmerk
label-file = Bestand
document-source = Bron: { $file }, record { $row }, SHA-256 { $hash }…
document-requires = (vereist: { $condition })
document-no-authorisation = Er is geen toestemming aan deze verstrekking gekoppeld.
document-no-note = Op de datum van dit stuk was geen wegingsnotitie in werking.
note-in-force = In werking op de datum
note-in-force-short = in werking
note-earlier = Eerdere versie, op de datum niet meer in werking
note-hindsight = Latere versie: kennis achteraf
note-hindsight-short = achteraf
pane-other-versions = andere versies
pane-documents = documenten
case-progress = { $done }/{ $required } normen
norms-title = Normen
norms-all-done = alles beoordeeld: { $key } volgende open zaak
norms-conflict = lezers verschillen
norms-stale = stuk is gewijzigd
norms-open = open
norms-not-required = niet vereist
norms-text-kept = tekst bewaard
norms-both-texts = toel. + omst.
norms-reasoning = toelichting
norms-circumstances = omstandigheden
norms-no-reasoning = geen toelichting
norms-saving = opslaan…
norms-saved = opgeslagen
norms-more = … nog { $count } regels: { $key } vergroot
norms-policy = geen wettelijke norm
norms-optional = niet verplicht
norms-compensating = Compenserend: { $words }
field-reasoning = Toelichting
field-compensating = Compenserende omstandigheden
field-words = { $count ->
    [one] 1 woord
   *[other] { $count } woorden
}
overview-period = { $start } t/m { $end }
overview-done = { $done } van { $of }
overview-frame = (van { $population }, { $rest })
overview-excluded = { $count } uitgesloten
overview-not-drawn = { $count } niet getrokken
overview-samples = Steekproeven
overview-drawn = { $items } van { $frame }
overview-sample-done = { $done } beoordeeld
overview-conflicts = { $count ->
    [one] Bij 1 stuk verschillen de lezers.
   *[other] Bij { $count } stukken verschillen de lezers.
}
overview-questions = { $count ->
    [one] 1 navraag is nog niet beantwoord.
   *[other] { $count } navragen zijn nog niet beantwoord.
}
overview-resume = { $key }: verder waar u gebleven was, bij
overview-begin = { $key }: beginnen met de werkvoorraad.
overview-in-progress = bezig
overview-unreviewed = open
overview-conflict = verschil
queue-total = { $filtered } van { $total }
queue-by-date = op datum
queue-by-reference = op kenmerk
queue-by-state = op stand
queue-hides-done = beoordeeld verborgen
queue-narrowing = er wordt gezocht…
queue-empty = Er is niets dat hieraan voldoet.
queue-parties = Ontvanger
queue-authorisation = Toestemming
queue-authorisation-short = Toest.
queue-parties-short = Aan
queue-readers-short = Door
queue-norms = Norm
queue-state = Oordeel
queue-readers = Lezer
log-total = { $count } gebeurtenissen, nieuwste eerst; tijden in UTC
log-event = Gebeurtenis { $number }, { $at }
log-empty = Er is niets dat hieraan voldoet.
log-from-to = { $old } → { $new }
log-text-changed = { $verdict }, tekst gewijzigd
log-cleared = { $old } gewist
log-undoes = { $what } (maakt { $number } ongedaan)
event-created = dossier gemaakt
event-imported = ingelezen
event-replaced = stuk vervangen
event-assessment-outdated = oordeel achterhaald
event-assessed = beoordeeld
event-assessment-cleared = oordeel gewist
event-closed = gesloten
event-reopened = heropend
event-excluded = uitgesloten
event-included = weer opgenomen
event-dismissed = signaal terzijde gelegd
event-undismissed = signaal teruggehaald
event-drawn = steekproef getrokken
event-sample-withdrawn = steekproef ingetrokken
event-asked = navraag gedaan
event-question-withdrawn = navraag ingetrokken
event-recommended = aanbeveling
event-recommendation-withdrawn = aanbeveling ingetrokken
dialog-rest-title = { $count ->
    [one] 1 norm in orde?
   *[other] { $count } normen in orde?
}
dialog-rest-noticed = { $sign }: hier staat een signaal open; “in orde” beantwoordt het.
dialog-rest = Zij krijgen alle het oordeel “in orde”. { $key } maakt het in één keer ongedaan.
dialog-close-title = Dit stuk sluiten?
dialog-close = Het telt als beoordeeld, ook met normen die open staan. Om welke reden? Die komt in het rapport.
dialog-reopen-title = Dit stuk heropenen?
dialog-reopen = De reden van sluiten blijft in het logboek staan.
dialog-reconcile-title = Welk oordeel geldt voor { $norm }?
dialog-reconcile = Het vastgestelde oordeel telt; de lezingen blijven bewaard. Kies met de toets van het oordeel.
dialog-leaving-title = Even wachten
dialog-leaving = { $count ->
    [one] 1 wijziging wordt nog opgeslagen; daarna sluit toets af.
   *[other] { $count } wijzigingen worden nog opgeslagen; daarna sluit toets af.
}
dialog-unsaved-title = Toch afsluiten?
dialog-unsaved = Een wijziging kon niet worden opgeslagen. Teksten blijven als concept bewaard, oordelen niet.
dialog-dismiss-title = Dit signaal terzijde leggen?
dialog-dismiss = { $signal } Om welke reden? Die komt in het logboek.
norms-signal = { $signal } ({ $status })
