# De zinnen van het rapport.

# Kop
report-version = Versie
report-version-public = openbare versie
report-version-secret = met geheime bijlage
report-version-fact-check = concept voor feitencontrole (wederhoor)
report-classification = Rubricering
report-question = Onderzoeksvraag
report-period = Onderzoeksperiode
report-period-from-to = van { $from } tot { $until }
report-period-from = vanaf { $from }
report-period-until = tot { $until }
report-services = Diensten
report-service-named = { $code } ({ $name })
report-framework = Toetsingskader
report-published-on = Gepubliceerd op
report-missing = niet vermeld
report-contents = Inhoud
report-table-name = Tabel
report-table-about = Waarover
report-public-note = In deze openbare versie is vervangen of weggelaten wat gerubriceerd is: stukken en ontvangende partijen hebben een nummer, van datums staat alleen het jaar vermeld, citaten uit gerubriceerde stukken ontbreken. De aantallen zijn in elke versie gelijk.
report-not-final = Dit rapport is niet definitief.
report-not-final-why = { $count ->
    [one] Eén te beoordelen stuk heeft
   *[other] { $said } te beoordelen stukken hebben
} nog geen eindoordeel: { $list }. Alle aantallen zijn voorlopig; wat open is, telt niet mee als in orde.
report-list-last = { $first } en { $last }
report-open-in-progress = { $said } in behandeling
report-open-unreviewed = { $said } nog niet bekeken
report-open-conflict = { $said } met een verschil tussen lezers

# Schuilnamen
report-pseudonym-service = dienst { $number }
report-pseudonym-group = verband { $number }
report-pseudonym-authority = instantie { $number }
report-pseudonym-sample = steekproef { $number }
report-withheld = zie de geheime bijlage

# Werkwijze
report-method = Werkwijze
report-verdicts = Oordelen
report-norms = Normen
report-norms-intro = Getoetst is aan het kader { $title }. Een stuk krijgt per norm een oordeel; het zwaarste oordeel bepaalt het oordeel over het stuk.
report-norm = Norm
report-norm-question = Toetsvraag
report-legal-basis = Grondslag
report-norm-law = wet
report-norm-policy = beleid of proces
report-norm-type = Soort norm
report-selection = Selectie
report-selection-intro = De populatie is per dienst en per soort stuk verdeeld in wat is uitgesloten, wat niet is getrokken en wat in de steekproef is betrokken.
report-service = Dienst
report-kind = Soort stuk
report-exclusions = Uitsluitingen
report-exclusions-none = Er is niets uitgesloten.
report-reason = Reden
report-items = Aantal
report-samples = Steekproeven
report-samples-none = Er is geen steekproef getrokken: alles wat niet is uitgesloten, is in de beoordeling betrokken.
report-sample-unknown = Van de steekproef is niet vastgelegd hoe zij is gekozen.
report-sample-full = Alle { $items } stukken van de populatie zijn betrokken.
report-sample-random = Aselect getrokken: { $items } van { $frame }, zonder teruglegging.
report-sample-random-no-frame = Aselect getrokken: { $items } stukken; waaruit is getrokken, is niet vastgelegd, zodat over de populatie niets kan worden gezegd.
report-sample-stratified = Gestratificeerd getrokken: { $items } van { $frame }, uit { $strata } strata. De strata mogen niet ongewogen bij elkaar worden geteld.
report-sample-purposive = Gericht gekozen: { $items } stukken. Over het aandeel in de populatie zegt dit niets.
report-sample-seed = Startgetal: { $seed }.
report-sample-frame-hash = SHA-256 van de populatielijst: { $hash }.
report-sample-filter = Populatie gekozen met: { $filter }.
report-sample-reason = Reden: { $reason }
report-sample-drawn-on = Getrokken op { $date }.
report-sample-drawn-in = Getrokken in { $year }.
report-sample-not-found = { $count ->
    [one] Eén stuk is niet aangetroffen; het telt mee en is niet vervangen.
   *[other] { $said } stukken zijn niet aangetroffen; zij tellen mee en zijn niet vervangen.
}
report-sample-withheld = De verdere verantwoording staat in de geheime bijlage.

# Aantallen
report-counts = Aantallen
report-counts-intro = Elk stuk telt eenmaal, onder zijn zwaarste oordeel. De aantallen per norm overlappen elkaar: een stuk met tekortkomingen op twee normen staat bij beide. Zij mogen daarom niet worden opgeteld.
report-counts-none = Er zijn geen stukken.
report-table-counts = { $service }, { $items }: aantallen en verhoudingen
report-table-norms = { $service }, { $items }: aantallen per norm
report-bars = Verdeling per soort stuk
report-bars-norms = Tekortkomingen per norm
report-bar-without = zonder tekortkoming
report-reaction-room = Ruimte voor een reactie op alinea { $number }:
report-no-such-finding = { $what }: daarover staat niets in dit rapport. Zie toets report BESTAND --section findings.
report-bar = { $items } ({ $population })
report-bar-part = { $said } { $what }
report-total = Totaal van de diensten
report-share = Verhouding
report-population = populatie
report-sampled = in de steekproef
report-assessed = beoordeeld
report-of-which = waarvan { $what }
report-of-population = { $part } van { $population }
report-of-sampled = { $part } van de { $whole } in de steekproef (van { $population })
report-of-assessed = { $part } van de { $whole } beoordeelde (van { $population })
report-with-percent = { $fraction }, { $percent }%
report-applies = Van toepassing
report-careless = Onzorgvuldig
report-unlawful = Onrechtmatig
report-with-finding = Met tekortkoming
report-alone = Het gaat om één { $unit }: { $state }.
report-of-the = van de { $said } { $unit } { $clauses }
report-clause-excluded = { $count ->
    [one] is er { $said } uitgesloten
   *[other] zijn er { $said } uitgesloten
}
report-clause-not-drawn = { $count ->
    [one] is er { $said } niet getrokken
   *[other] zijn er { $said } niet getrokken
}
report-clause-open = { $count ->
    [one] heeft er { $said } nog geen oordeel
   *[other] hebben er { $said } nog geen oordeel
}
report-all-assessed = { $count ->
    [2] beide { $unit } zijn beoordeeld
   *[other] alle { $said } { $unit } zijn beoordeeld
}
report-none-assessable = { $count ->
    [2] geen van beide { $unit } is te beoordelen
   *[other] geen van de { $said } { $unit } is te beoordelen
}
report-all-are = { $count ->
    [2] beide zijn { $verdict }
   *[other] alle { $said } zijn { $verdict }
}
report-one-assessed = één is beoordeeld: { $verdict }
report-of-the-assessed = van de { $said } beoordeelde { $unit } { $in_order }
report-in-order-inverted = { $count ->
    [0] is er geen in orde
    [one] is er { $said } in orde
   *[other] zijn er { $said } in orde
}
report-in-order = { $count ->
    [0] geen is in orde
    [one] { $said } is in orde
   *[other] { $said } zijn in orde
}
report-is-verdict = { $count ->
    [one] { $said } is { $verdict }
   *[other] { $said } zijn { $verdict }
}
report-still-open = Open staan: { $list }. Deze tellen niet mee als in orde.

# Bevindingen
report-findings = Bevindingen
report-findings-none = Er zijn geen tekortkomingen vastgesteld.
report-finding-count = Tekortkoming bij { $fraction }: { $list }.
report-finding-count-part = { $said } { $verdict }
report-fraction-assessed = { $part } van { $count ->
    [one] { $whole } beoordeelde
   *[other] de { $whole } beoordeelde
} { $unit } (van { $population })
report-fraction-applies = { $part } van { $count ->
    [one] { $whole } beoordeelde
   *[other] de { $whole } beoordeelde
} { $unit } waarop de norm ziet (van { $assessed } beoordeelde, van { $population })
report-finding-line = { $item }: { $verdict }.
report-finding-reading = ({ $reading })
report-finding-compensating = Compenserende omstandigheden:
report-finding-withheld = De toelichting staat in de geheime bijlage.
report-finding-no-text = Er is nog geen toelichting geschreven.
report-quote-source = bron: { $source }
report-not-counted = Nog niet meegeteld
report-not-counted-why = De volgende tekortkomingen zijn vastgesteld bij stukken die nog niet volledig zijn beoordeeld. Zij zijn niet in de aantallen begrepen.

# Casus
report-cases = Casusbeschrijvingen
report-cases-none = Er zijn geen stukken in de steekproef.
report-cases-with-verdict = Met een tekortkoming of niet te beoordelen
report-cases-in-order = In orde
report-cases-open = Nog zonder eindoordeel
report-table-in-order = { $service }: stukken die in orde zijn
report-table-open = { $service }: stukken nog zonder eindoordeel
report-case-personal-data = De { $service } verstrekte { $when } persoonsgegevens aan { $parties }
report-case-nil-reply = De { $service } gaf { $when } een nil reply aan { $parties }
report-case-analytical = De { $service } verstrekte { $when } een analytisch product aan { $parties }
report-on = op { $date }
report-in = in { $year }
report-on-unknown = op een onbekende datum
report-no-party = een onbekende partij
report-case-authorised = Gegeven onder: { $kinds }.
report-case-not-authorised = Er is geen toestemming aan gekoppeld.
report-case-persons = { $count ->
    [one] Het betreft één persoon.
   *[other] Het betreft { $said } personen.
}
report-case-verdict = Oordeel: { $verdict }.
report-case-closed = Met de hand afgesloten: { $reason }
report-case-closed-withheld = Met de hand afgesloten; de reden staat in de geheime bijlage.
report-case-outcome = { $norm }: { $verdict }
report-case-open = Er is nog geen eindoordeel: { $state }.
report-item = Stuk
report-date = Datum
report-recipient = Ontvanger
report-form = Vorm
report-authorisation = Toestemming
report-description = Omschrijving
report-state = Stand
report-none = geen

# Aanbevelingen
report-recommendations = Aanbevelingen
report-recommendations-none = Er zijn geen aanbevelingen.
report-recommendation = Aanbeveling { $number }
report-recommendation-titled = Aanbeveling { $number }: { $title }
report-addressee = Gericht aan
report-recommendation-about = Betreft
report-recommendation-norms = Normen
report-recommendation-items = Naar aanleiding van
report-reply-due = Reactie verwacht op
report-response = Reactie
report-status = Stand van uitvoering
report-notes = Aantekeningen

# Navraag
report-questions = Navraag
report-questions-count = { $count ->
    [one] Er is één vraag gesteld.
   *[other] { $said } vragen zijn gesteld.
}
report-questions-answered = { $count ->
    [0] Er is nog geen antwoord ontvangen.
    [one] Er is één antwoord ontvangen.
   *[other] { $said } antwoorden zijn ontvangen.
}
report-questions-withheld = { $count ->
    [one] De tekst van één vraag staat in de geheime bijlage.
   *[other] De tekst van { $said } vragen staat in de geheime bijlage.
}
report-asked = Vraag
report-answer = Antwoord
report-answer-none = nog niet ontvangen

# Controle
report-checkpoint = Controlegegevens
report-checkpoint-says = Dit rapport is gemaakt na { $events } gebeurtenissen in het logboek; het controlegetal is { $head }.
