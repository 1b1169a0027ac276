# De woorden bij één oordeel over vele stukken.
context-bulk = Eén oordeel over vele stukken
help-mark = deze regel aanvinken, of het vinkje weghalen
hint-mark = aanvinken
help-mark-all = alles wat door het filter komt aanvinken, of alle vinkjes weghalen
help-bulk-verdict = één oordeel over de aangevinkte stukken
hint-bulk-verdict = oordeel over aangevinkte
help-bulk-close = de aangevinkte stukken afsluiten met een reden
hint-bulk-close = die afsluiten
help-bulk-record = vastleggen, elk stuk met een eigen regel in het logboek
hint-bulk-record = vastleggen
help-bulk-next = volgende regel
hint-bulk-next = volgende regel
help-bulk-previous = vorige regel
help-bulk-choose = volgende keuze
hint-bulk-choose = andere keuze
help-bulk-choose-back = vorige keuze
queue-marked = { $count } aangevinkt
bulk-title = { $count ->
    [one] Oordeel over 1 stuk
   *[other] Eén oordeel over { $count } stukken
}
bulk-close-title = { $count ->
    [one] 1 stuk afsluiten
   *[other] { $count } stukken afsluiten
}
bulk-norm = Norm
bulk-verdict = Oordeel
bulk-reasoning = Toelichting
bulk-reason = Reden
bulk-mine = Eigen oordeel
bulk-left-alone = blijft staan waar het er al is
bulk-replaced = wordt vervangen waar het er al is
bulk-choose-verdict = kies: o, c, u, x of -
bulk-counting = Wordt geteld…
bulk-required = De norm geldt voor { $required } van de { $items } aangevinkte stukken; de andere blijven ongemoeid.
bulk-have-mine = Bij { $count } daarvan staat al een oordeel van u.
bulk-closed = { $count ->
    [one] Eén daarvan is al afgesloten en blijft ongemoeid.
   *[other] { $count } daarvan zijn al afgesloten en blijven ongemoeid.
}
bulk-reaches = Vast te leggen: { $count }. Eén keer ongedaan maken (Ctrl-Z) neemt alles terug.
bulk-progress = { $done } van { $total } vastgelegd. Wie nu stopt, legt niets vast.
bulk-marked = { $marked } van { $of } aangevinkt.
bulk-nothing-marked = Er is niets aangevinkt: spatie vinkt een regel aan, * alles.
bulk-recorded = { $count ->
    [one] Vastgelegd bij 1 stuk.
   *[other] Vastgelegd bij { $count } stukken; Ctrl-Z neemt alles in één keer terug.
}
bulk-cancelled = Gestopt: er is niets vastgelegd.
bulk-lacks-reasoning = Een bevinding vraagt een toelichting: schrijf die bij Toelichting. Wie nu vastlegt, legt bevindingen zonder toelichting vast.
bulk-lacks-circumstances = Onzorgvuldig op een wettelijke norm: noteer daarna in elk stuk wat de tekortkoming compenseert.
bulk-recorded-bare = { $count ->
    [one] Vastgelegd bij 1 stuk, zonder toelichting: die vraagt elke bevinding nog.
   *[other] Vastgelegd bij { $count } stukken, zonder toelichting: die vraagt elke bevinding nog.
}
bulk-recorded-circumstances = { $count ->
    [one] Vastgelegd bij 1 stuk. Noteer daar nog wat de tekortkoming compenseert.
   *[other] Vastgelegd bij { $count } stukken. Noteer per stuk nog wat de tekortkoming compenseert.
}
