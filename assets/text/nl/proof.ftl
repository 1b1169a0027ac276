# Getallen in de tekst
number-unit = { $count ->
    [0] geen { $unit }
   *[other] { $said } { $unit }
}
number-of = { $count ->
    [0] geen van de { $whole }
   *[other] { $said } van de { $whole }
}
number-of-population = { $part } { $unit }
number-of-sampled = { $part } { $unit } in de steekproef (van { $population })
number-of-assessed = { $count ->
    [0] geen van de { $whole } beoordeelde { $unit } (van { $population })
   *[other] { $said } van de { $whole } beoordeelde { $unit } (van { $population })
}
number-of-applies = { $part } { $unit } waarop de norm ziet (van { $population })

# Waar
proof-place-reasoning = onderbouwing van { $item }, norm { $norm }
proof-place-compensating = compenserende omstandigheden van { $item }, norm { $norm }
proof-place-recommendation = aanbeveling { $number } ({ $service })
proof-place-template = sjabloon, { $name }
proof-place-finding = { $item }, norm { $norm }
proof-place-item = { $item }
proof-place-counts = aantallen

# Waarom een getal niet te lezen is
proof-fault-unclosed = de sluitende accolades {"}}"} ontbreken
proof-fault-no-query = verwacht wordt count, gevonden is ‘{ $found }’
proof-fault-not-a-number = vóór de streep hoort een getal in cijfers, gevonden is ‘{ $found }’
proof-fault-unknown-term = ‘{ $found }’ is geen NAAM=CODE met een bekende naam ({ $known })
proof-fault-twice = { $name } staat er tweemaal
proof-fault-unknown-code = { $name }={ $found } bestaat niet; mogelijk zijn { $known }
proof-fault-no-kind = kind ontbreekt; mogelijk zijn { $known }
proof-fault-verdict-and-state = verdict en state sluiten elkaar uit
proof-fault-not-of-a-norm = per norm wordt { $found } niet geteld; wel verdict=unlawful, verdict=careless en state=applies
proof-fault-applies-without-norm = applies kan alleen met een norm
proof-fault-written-whole = met of= horen er twee getallen vóór de streep (12/20), zonder of= één

# Wat er is gevonden, en wat te doen
proof-unreadable = { $source } is niet te lezen: { $why }. Verbeter het, of schrijf {"\\{{"} als er twee accolades bedoeld zijn.
proof-no-such-service = { $source } noemt dienst { $service }, die in dit onderzoek niet voorkomt ({ $known }). Verbeter de code.
proof-no-such-norm = { $source } noemt norm { $norm }, die het kader niet kent ({ $known }). Verbeter de code.
proof-stale = { $source } is geschreven bij { $written }; het is nu { $now }. Lees de zin na en zet { $pin } vóór de streep.
proof-unit = { $source } telt { $counted }, maar erachter staat ‘{ $word }’. Verbeter het woord of de vraag.
proof-quantifier = ‘{ $words }’ bij { $source }: het aandeel is { $percent }%, dit woord past bij { $from } tot { $to }%. Kies een ander woord.
proof-quantifier-nothing = ‘{ $words }’ bij { $source }: er is niets geteld waarvan dit een deel kan zijn. Laat het woord weg.
proof-outside = Bevinding ({ $verdict }) bij een stuk dat niet meer in de beoordeling is; zij staat niet in het rapport. Betrek het stuk weer, of neem de beoordeling terug.
proof-recommendation-no-item = Noemt { $item }, dat niet in dit onderzoek voorkomt. Verbeter of schrap de verwijzing.
proof-recommendation-item-sound = Noemt { $item }, waarbij geen tekortkoming is vastgesteld. Schrap de verwijzing of stel de bevinding vast.
proof-recommendation-no-norm = Noemt norm { $norm }, die het kader niet kent. Verbeter of schrap de verwijzing.
proof-recommendation-norm-sound = Noemt norm { $norm }, waarop bij { $service } geen tekortkoming is vastgesteld. Schrap de verwijzing of stel de bevinding vast.
proof-no-compensation = Onzorgvuldig op een norm van wet, zonder compenserende omstandigheden. Schrijf waarom dit niet onrechtmatig is, of oordeel onrechtmatig.
proof-not-concluded = Onrechtmatig, maar het stuk is nog niet volledig beoordeeld: de bevinding staat niet in de aantallen en conclusies. Beoordeel de open normen of sluit het stuk af met een reden.
proof-unsound = De aantallen spreken de bevindingen tegen: { $what }. Controleer het bestand met toets verify.
proof-conflict = De lezers verschillen van oordeel. Leg een eindoordeel vast.
proof-stale-assessment = Na de beoordeling door { $reviewer } is een onderliggend stuk gewijzigd; zij telt niet mee. Beoordeel opnieuw.
proof-open = Nog zonder eindoordeel ({ $state }). Beoordeel het stuk of sluit het af met een reden.
proof-nothing = Niets gevonden.
proof-found = { $count ->
    [one] Eén opmerking.
   *[other] { $number } opmerkingen.
}
proof-stops = { $count ->
    [one] Eén daarvan staat een definitief rapport in de weg (met ! gemerkt).
   *[other] { $number } daarvan staan een definitief rapport in de weg (met ! gemerkt).
}
proof-where = Waar
proof-what = Wat, en wat te doen
proof-final = !
proof-refused = Het rapport kan nog niet definitief worden:
    { $lines }
