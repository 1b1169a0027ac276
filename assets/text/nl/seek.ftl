# De woorden van zoeken in alle tekst.
context-search = Zoeken in alle tekst
help-open-search = zoeken in alle stukken, documenten en beoordelingen
help-open-hit = openen op de plek van de vondst
hint-open-hit = openen
help-type-search = andere zoekwoorden typen
help-leave-search = van de zoekregel naar de lijst
hint-leave-search = naar de lijst
seek-title = Zoeken in alle tekst
seek-help = Woorden die alle voorkomen, "woorden naast elkaar", of een begin*.
seek-nothing = Niets gevonden. Probeer minder woorden, of alleen het begin van een woord.
seek-more = Meer dan { $total } vindplaatsen.
seek-shown = Hier staan er { $shown }; voeg een woord toe om er minder te vinden.
seek-field-reference = kenmerk
seek-field-criteria = criteria
seek-field-measures = maatregelen
seek-field-extra = overige gegevens
seek-field-notes-named = wegingsnotities
seek-field-authorisations = toestemmingen
seek-field-reasoning = toelichting
seek-field-compensating = compenserende omstandigheden
seek-field-evidence = citaat
seek-field-reason = reden
seek-field-name = naam
seek-field-addressee = gericht aan
seek-field-text = tekst
seek-found =
    { $count ->
        [one] { $total } vindplaats.
       *[other] { $total } vindplaatsen.
    }
