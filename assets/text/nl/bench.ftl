# De woorden bij wat altijd in beeld is, en bij teksten die voor vele stukken tegelijk worden geschreven.
bench-bulk-reasoning = { $items ->
    [one] Toelichting bij 1 stuk
   *[other] Eén toelichting bij { $items } stukken
}
bench-bulk-reason = { $items ->
    [one] Reden om 1 stuk af te sluiten
   *[other] Reden om { $items } stukken af te sluiten
}
bench-type-text = begin te typen, dan gaat het tekstveld open
bench-help-write = de tekst schrijven in het tekstveld
bench-hint-write = schrijven
bench-document = document { $reference }
bench-outdated = Achterhaald: { $record } is op { $day } door een import vervangen. Wat hier is beoordeeld, telt pas weer mee als het opnieuw is gegeven.
bench-outdated-short = achterhaald
bench-record = een stuk
bench-more-below = { $lines ->
    [one] … nog { $lines } regel: { $key } omlaag
   *[other] … nog { $lines } regels: { $key } omlaag
}
bench-more-above = { $lines ->
    [one] … nog { $lines } regel: { $key } omhoog
   *[other] … nog { $lines } regels: { $key } omhoog
}
bench-all-done = Er is niets meer te beoordelen dat hieraan voldoet; wat beoordeeld is, is verborgen. { $key } toont het.
bench-undid-question = navraag
bench-undid-recommendation = aanbeveling
bench-undid-sample = steekproef
bench-undid-dismissal = signaal terzijde
bench-undid-closure = afsluiting
bench-undid-exclusion = uitsluiting
bench-undid-version = vastgelegde versie
bench-undid-reaction = reactie van de dienst
bench-help-rub-word = het laatste woord van de regel wissen
bench-help-rub-line = de hele regel wissen
bench-asked-again = { $items ->
    [one] Het oordeel over { $shown } stuk telt pas weer mee als het opnieuw is gegeven: een stuk waarop het rust, wordt vervangen.
   *[other] De oordelen over { $shown } stukken tellen pas weer mee als zij opnieuw zijn gegeven: een stuk waarop zij rusten, wordt vervangen.
}
