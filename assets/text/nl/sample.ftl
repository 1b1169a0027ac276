# Steekproeven op de opdrachtregel: wat is getrokken, wat verschilt en wat niet kan.

sample-drawn = { $name }: { $method }, { $items } getrokken van { $frame }. Opgeslagen.
sample-chosen = { $name }: { $method }, { $items } gekozen. Opgeslagen.
sample-frozen = SHA-256 van de populatielijst, vastgelegd vóór het startgetal: { $hash }.
sample-seed = Startgetal: { $seed } (herkomst: { $origin }).
sample-excluded = { $count ->
    [one] Eén stuk is uitgesloten
   *[other] { $said } stukken zijn uitgesloten
}. Opgeslagen.
sample-included = { $count ->
    [one] Eén stuk is weer opgenomen
   *[other] { $said } stukken zijn weer opgenomen
}. Opgeslagen.
sample-nothing-excluded = Er is niets uitgesloten: geen stuk voldoet dat niet al was uitgesloten.
sample-nothing-included = Er is niets opgenomen: geen stuk voldoet dat was uitgesloten.
sample-none = Er zijn geen steekproeven.
sample-line = { $name }: { $method }, { $items } van { $frame } { $unit }
sample-line-no-frame = { $name }: { $method }, { $items } { $unit }
sample-no-method = manier van kiezen onbekend
sample-items = stukken
sample-extends = Ronde { $round }, uitbreiding van { $name }.
sample-reason = Reden: { $reason }
sample-verified = { $name }: opnieuw getrokken, gelijk.
sample-verified-not-drawn = { $name }: gekozen, niet getrokken; er is niets opnieuw te trekken.
sample-differs = { $name }: verschilt.
sample-differs-no-frame = de populatielijst is niet vastgelegd, zodat niet opnieuw kan worden getrokken
sample-differs-no-seed = het startgetal is niet vastgelegd, zodat niet opnieuw kan worden getrokken
sample-differs-no-size = de omvang is niet vastgelegd, zodat niet opnieuw kan worden getrokken
sample-differs-no-hash = de populatielijst heeft geen vastgelegde SHA-256
sample-differs-hash = de populatielijst heeft SHA-256 { $found }, vastgelegd is { $recorded }
sample-differs-strata = de strata zijn samen niet de populatielijst
sample-differs-missing = getrokken, maar niet in de steekproef: { $refs }
sample-differs-extra = in de steekproef, maar niet getrokken: { $refs }
sample-differs-order = de stukken staan in een andere volgorde dan die van de trekking
sample-differs-grew = sinds de trekking in de populatie gekomen: { $refs }
sample-differs-shrank = sinds de trekking uit de populatie verdwenen: { $refs }
sample-more = { $refs } en nog { $count }
sample-size-exclude = Van de { $population } ten minste { $size } lezen: wordt daarin niets gevonden, dan is { $hits } of meer van de { $population } uitgesloten (exact interval, betrouwbaarheid { $level }).
sample-size-drawn = Getrokken
sample-size-expected = Verwacht gevonden
sample-size-interval = Dan in de populatie
sample-size-width = Breedte
sample-size-share = Verwachting bij een aandeel van { $share }% van de { $population } (betrouwbaarheid { $level }):
sample-bad-size = "{ $text }" is geen omvang; schrijf een getal, of per stratum: AIVD=12,MIVD=8
sample-bad-level = "{ $text }" is geen betrouwbaarheid; schrijf 95% of 99,5% (van 50% tot 99,999%)
sample-bad-share = "{ $text }" is geen aandeel; schrijf een percentage van 0 tot 100
sample-origin-without-seed = --seed-origin hoort bij --seed; zonder --seed kiest het systeem het startgetal
sample-question-of-size = geef --exclude (hoeveel) of --share (verwacht percentage)
sample-exclude-what = geef --filter of --items
sample-exclude-too-many = { $hits } is geen aantal van 1 tot en met { $population }
sample-size-too-many = { $size } is meer dan de { $population } die er zijn
sample-population-empty = Er zijn geen stukken om uit te trekken: de populatie is leeg.
sample-given = opgegeven
sample-system = systeem
sample-dice = dobbelstenen
sample-public = openbaar getal
sample-no-signals = Dit filter vraagt naar signalen, en er zijn geen controles uitgevoerd.
sample-no-such = Steekproef "{ $name }" bestaat niet. Bekend zijn: { $known }.
sample-draw-size-missing = een aselecte of gestratificeerde trekking vraagt --size
sample-draw-size-not-used = --size hoort niet bij deze manier van kiezen: alles wat overblijft, wordt genomen
sample-draw-size-zero = een trekking van nul stukken is geen steekproef
sample-draw-size-of-strata = een omvang per stratum hoort bij --method stratified
sample-draw-too-large = Er is niets getrokken: { $size } is meer dan de { $frame } in de populatie.
sample-draw-stratum-too-small = Er is niets getrokken: stratum "{ $stratum }" heeft er { $frame }, gevraagd is { $size }.
sample-draw-stratum-empty = Er is niets getrokken: uit stratum "{ $stratum }" zou niets komen, en dan valt over het geheel niets te zeggen. Geef dat stratum een omvang, of laat het met --filter weg.
sample-draw-no-such-stratum = Er is niets getrokken: stratum "{ $stratum }" is er niet. Er zijn: { $known }.
sample-draw-fewer-than-strata = Er is niets getrokken: { $size } is minder dan het aantal strata ({ $strata }); uit elk stratum moet er ten minste één komen.
sample-draw-by-missing = een gestratificeerde trekking vraagt --by VELD
sample-draw-by-not-used = --by hoort bij --method stratified
sample-draw-by-several = in { $field } kan een stuk meer dan één waarde hebben; kies een veld met één waarde
sample-draw-items-not-used = --items hoort bij --method purposive
sample-draw-nothing-chosen = gericht kiezen vraagt --items of --filter
sample-draw-reason-missing = gericht kiezen en uitbreiden vragen --reason: de reden staat in het rapport
sample-draw-name-empty = de naam van een steekproef is niet leeg
sample-draw-name-used = Er is niets getrokken: er is al een steekproef "{ $name }". Kies een andere naam.
sample-draw-empty-frame = Er is niets getrokken: geen stuk voldoet, is niet uitgesloten en zat nog niet in een eerdere ronde.
sample-draw-other-kind = { $item } is geen stuk van de soort { $kind }; een steekproef is van één soort
sample-draw-not-available = Er is niets gekozen: { $item } bestaat niet, is uitgesloten, voldoet niet aan het filter of zat al in een eerdere ronde.
sample-draw-seed-unfit = een startgetal is één regel tekst, niet leeg
sample-draw-seed-used = Er is niets getrokken: startgetal "{ $seed }" is in dit bestand al gebruikt. Een nieuwe ronde vraagt een nieuw startgetal.
sample-filter = filter, teken { $place }: { $what }
sample-filter-open-quote = een aanhalingsteken dat niet wordt gesloten
sample-filter-no-comparison = na "{ $word }" ontbreekt een vergelijking ({ $known })
sample-filter-no-field = voor de vergelijking ontbreekt een veld
sample-filter-no-value = hier ontbreekt een waarde; niets ingevuld schrijft u als ""
sample-filter-unknown-field = veld "{ $field }" is niet bekend; bekend zijn { $known }
sample-filter-unknown-value = "{ $value }" komt hier niet voor; bekend zijn { $known }
sample-filter-not-a-date = "{ $value }" is geen datum; schrijf JJJJ-MM-DD
sample-filter-not-a-number = "{ $value }" is geen geheel getal
sample-filter-comparison = { $field } kan zo niet worden vergeleken; wel met { $known }
sample-filter-one-value = bij deze vergelijking van { $field } hoort één waarde
sample-filter-one-kind = een filter gaat over één soort stuk: schrijf soort=SOORT
sample-filter-norm-missing = nvt is een oordeel onder een norm: voeg norm=CODE toe
sample-seed-not-used = --seed hoort bij een aselecte of gestratificeerde trekking
sample-reason-empty = een uitsluiting vraagt een reden: die staat in het rapport
