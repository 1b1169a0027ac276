# De bladzijden en formulieren over steekproeven.
samples-not-in-sample = { $item } zit niet in steekproef "{ $name }".
samples-marked-already = Er is niets gewijzigd: dit was al zo vastgelegd.
samples-marked-not-found = { $count ->
    [one] Eén stuk is als niet aangetroffen vastgelegd
   *[other] { $said } stukken zijn als niet aangetroffen vastgelegd
}; in { $name } zijn dat er nu { $missing }. Ze blijven meetellen in de omvang en worden niet vervangen. Opgeslagen.
samples-marked-found = { $count ->
    [one] Eén stuk is alsnog aangetroffen
   *[other] { $said } stukken zijn alsnog aangetroffen
}; in { $name } zijn er nu { $missing } niet aangetroffen. Opgeslagen.
samples-seen = { $count ->
    [one] Van één stuk uit deze populatielijst of een eerdere ronde stond al een beoordeling
   *[other] Van { $said } stukken uit deze populatielijst of een eerdere ronde stond al een beoordeling
} voordat het startgetal werd vastgesteld.
flow-population = populatie
flow-excluded = uitgesloten
flow-not-drawn = niet getrokken
flow-drawn = getrokken
flow-assessed = beoordeeld
flow-open = nog open
context-samples = Steekproeven
context-form = Formulier
help-open-samples = de steekproeven: trekken, uitsluiten, wat mag worden gezegd
hint-open-samples = steekproeven
help-draw-sample = een steekproef trekken
hint-draw-sample = trekken
help-exclude-items = stukken uitsluiten, met een reden
hint-exclude-items = uitsluiten
help-extend-sample = de aangewezen steekproef uitbreiden met een nieuwe ronde
hint-extend-sample = uitbreiden
help-sample-size = hoeveel stukken trekken: berekenen
hint-sample-size = omvang
help-verify-samples = opnieuw trekken en vergelijken
hint-verify-samples = controleren
help-mark-not-found = het aangewezen stuk is niet aangetroffen, of toch wel
hint-mark-not-found = niet aangetroffen
help-accept-form = uitvoeren wat het formulier laat zien
hint-accept-form = uitvoeren
help-next-field = volgend veld
hint-next-field = volgend veld
help-previous-field = vorig veld
help-choose-next = volgende keuze
hint-choose-next = kiezen
help-choose-previous = vorige keuze
samples-title = Steekproef { $name }
samples-progress = { $assessed } van { $read } beoordeeld
samples-no-origin = niet vastgelegd
samples-drawn-on = Getrokken op { $day }.
samples-filter = Filter: { $filter }
samples-hash = SHA-256 van de populatielijst: { $hash }
samples-strata = Strata naar { $by }: { $strata }
samples-stratum = { $name } { $size } van { $frame }
samples-flow = Van populatie naar oordeel: { $service }, { $unit }
samples-exclusions = Uitgesloten
samples-redraw = Opnieuw getrokken
samples-gone = Deze steekproef is er niet meer: de trekking is ongedaan gemaakt.
samples-said = Wat mag worden gezegd
samples-items = Stukken in de volgorde van de trekking
samples-twice = tweemaal
samples-left-out = buiten
samples-same = gelijk
samples-kappa = kappa (95%)
page-unknown = onbekend
form-draw = Steekproef trekken
form-extend = { $name } uitbreiden met een nieuwe ronde
form-extend-intro = Wat een eerdere ronde al bevat, wordt niet opnieuw getrokken. Een nieuwe ronde telt niet mee in de schatting van de eerdere.
form-seed = Startgetal
form-seed-intro = De populatielijst ligt nu vast. Stel pas hierna het startgetal vast: werp dobbelstenen, neem een openbaar getal, of laat het systeem kiezen.
form-exclude = Stukken uitsluiten
form-size = Hoeveel stukken trekken
form-filter-intro = Een filter bestaat uit termen als dienst=AIVD datum>=2020-01-01; alle termen moeten gelden. Leeg: alles.
form-kind = Soort
form-method = Manier van kiezen
form-filter = Filter
form-items = Kenmerken
form-how-many = Omvang
form-by = Strata naar veld
form-reason = Reden
form-name = Naam
form-level = Betrouwbaarheid
form-origin = Herkomst
form-origin-note = Toelichting
form-seed-value = Startgetal
form-hits = Uit te sluiten aantal
form-share = Verwacht aandeel (%)
form-comes-to = { $name }: { $size } van { $count } { $unit }
form-left-out = { $count ->
    [one] Eén uitgesloten stuk dat aan het filter voldoet, blijft erbuiten.
   *[other] { $said } uitgesloten stukken die aan het filter voldoen, blijven erbuiten.
}
form-first = Eerste: { $refs }
form-frozen-first = De lijst wordt met deze SHA-256 vastgelegd voordat om het startgetal wordt gevraagd.
form-stratum = { $size } van { $frame }
form-would-exclude = Uit te sluiten: { $count } { $unit }
form-population = Populatie volgens het filter, zonder wat is uitgesloten: { $population }
samples-reasons = { $count } verschillende redenen
form-needs-size = Vul de omvang in: hoeveel stukken moeten worden getrokken?
form-size-of-strata = Een omvang per stratum hoort bij een gestratificeerde trekking; vul hier één getal in.
form-needs-by = Vul het veld in dat de strata scheidt, bijvoorbeeld service of channel.
form-needs-choice = Noem de kenmerken van de stukken, of vul een filter in.
form-needs-reason = Vul de reden in: die staat in het rapport.
form-stratum-empty = Uit stratum "{ $stratum }" zou niets komen, en dan valt over het geheel niets te zeggen. Neem een grotere omvang, geef een omvang per stratum (AIVD=12,MIVD=8) of laat dit stratum met het filter weg.
help-cancel-form = het formulier wegzetten zonder iets te doen; bij het startgetal: een stap terug
hint-cancel-form = annuleren
queue-samples = Steekproef
form-exclude-intro = Een filter bestaat uit termen als dienst=MIVD inhoud=analytisch; alle termen moeten gelden. Uitsluiten kan met Ctrl-Z ongedaan worden gemaakt.
form-needs-filter = Vul het filter in: een leeg filter zou alles uitsluiten.
samples-undefined = niet bepaald
