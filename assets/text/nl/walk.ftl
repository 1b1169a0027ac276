# De woorden van het lopen van zaak naar zaak: wat bereikbaar is, en waarom een toets hier niets doet.
walk-hidden = Deze zaak is al beoordeeld en staat niet in de lijst; { $key } in de lijst toont haar.
walk-nothing-found = Niets gevonden voor "{ $find }". { $key } wist de zoekwoorden en toont de lijst weer.
walk-nothing-found-open = Niets gevonden voor "{ $find }" in wat nog te beoordelen is. { $key } wist de zoekwoorden; { $hide } zoekt ook in wat beoordeeld is.
walk-nothing-passes = Er is niets dat aan het filter voldoet. { $key } wijzigt het filter.
walk-help-clear-find = zoekwoorden wissen; het filter blijft
walk-hint-clear-find = zoeken wissen
walk-help-find = zoeken in het document dat het laatst is gelezen
walk-refused = { $key }: { $why }
walk-at-norms = dit werkt bij de normen; { $to } gaat daarheen.
walk-in-document = dit werkt in een document; { $to } gaat daarheen.
walk-selecting = u bent tekst aan het selecteren; { $to } laat de selectie los.
walk-not-now = dat kan hier nu niet.
walk-no-persons = hier zijn geen personen aangeleverd.
walk-persons-not-delivered = { $count ->
    [one] de verstrekking telt 1 persoon, maar die is niet aangeleverd.
   *[other] de verstrekking telt { $count } personen, maar die zijn niet aangeleverd.
}
walk-no-rest = er zijn geen personen buiten de trekking.
walk-no-authorisation = hieraan is geen toestemming gekoppeld.
walk-no-note = over deze ontvanger is geen wegingsnotitie.
walk-no-party = hier is geen ontvanger met wegingsnotities.
walk-nothing-to-open = hier is niets om te openen.
walk-no-text = hier staat geen lopende tekst.
walk-not-searched = er is nog niets gezocht; { $key } zoekt.
walk-no-signal = op deze norm staat geen signaal open.
walk-no-quotes = bij deze norm staan geen citaten.
walk-no-rows = de lijst is leeg.
walk-no-case-here = deze regel gaat niet over een zaak.
walk-nothing-marked = er is niets aangevinkt; { $key } vinkt aan.
walk-no-checks = dit toetsingskader heeft geen controles.
walk-all-saved = alles is al opgeslagen.
walk-replaced = Was { $was }; { $texts } bewaard. { $key }: terug
walk-replaced-reasoning = toelichting
walk-replaced-circumstances = omstandigheden
walk-replaced-quotes = { $count ->
    [one] 1 citaat
   *[other] { $count } citaten
}
walk-overwritten = Was { $was }, met een andere tekst; die is vervangen. { $key }: terug
walk-none-open-title = Elke norm heeft een oordeel
walk-none-open = Van dit stuk staat geen norm meer open; er verandert niets. { $key } opent de volgende open zaak.
walk-text-written = Citeren: { $pane } naar een document, dan { $select }. Volgende norm: { $next }.
walk-hint-page = bladeren
walk-norm-share = { $settled } van { $required } beoordeeld
walk-assessed = beoordeeld: { $shares }
