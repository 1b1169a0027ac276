# Zoeken in alle tekst, en SQL.

search-no-item = (bij geen stuk)
search-document = document { $reference }, { $field }
search-assessment = beoordeling { $norm } door { $reviewer }, { $field }
search-closure = reden van afsluiting
search-exclusion = reden van uitsluiting
search-dismissal = signaal { $check } terzijde gelegd
search-question = navraag, { $field }
search-recommendation = aanbeveling { $service } { $number }, { $field }
search-sample = steekproef { $name }
search-found =
    { $count ->
        [0] Niets gevonden. Probeer minder woorden, of het begin van een woord met een * erachter.
        [one] { $total } vindplaats, { $shown } getoond.
       *[other] { $total } vindplaatsen, { $shown } getoond.
    }
search-found-more = Meer dan { $total } vindplaatsen, { $shown } getoond. Voeg een woord toe om er minder te vinden.
sql-nothing-asked = een bestand en een vraag ontbreken; verwacht wordt: toets sql BESTAND "select ...". Met --views staat er wat er te lezen is.
sql-truncated = Afgebroken na { $rows } rijen: er zijn er meer. Vraag er meer met --limit, of tel en groepeer in de vraag zelf.
sql-denied = { $what } mag hier niet: alleen lezen, en alleen uit de views die toets sql --views noemt.
sql-deadline = De vraag was na 30 seconden niet klaar en is gestopt. Vraag minder tegelijk.
sql-bad = Deze SQL is niet uit te voeren: { $words }. Met --views staat er wat er te lezen is.
