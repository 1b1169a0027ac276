# Het importscherm.
context-import-form = Importeren
context-import = Import: proef en resultaat
help-open-import = aangeleverde gegevens importeren in dit onderzoek
help-try-import = uitproberen: laten zien wat de import brengt, zonder iets te wijzigen
hint-try-import = uitproberen
help-leave-import = de import wegzetten
hint-leave-import = sluiten
help-confirm-import = importeren wat is uitgeprobeerd
hint-confirm-import = importeren
help-open-problems = de problemen van deze soort laten zien
hint-open-problems = problemen
help-stop-import = de import stoppen; het bestand blijft zoals het was
hint-stop-import = stoppen
help-complete-path = een begonnen pad aanvullen; elders het volgende veld
hint-complete-path = aanvullen

incoming-intro = Noem wat is aangeleverd. Eerst wordt het uitgeprobeerd: u ziet wat er zou gebeuren voordat er iets verandert.
incoming-sources = Bronnen
incoming-changed = Gewijzigd record
incoming-refuse = afkeuren
incoming-replace = bijwerken
incoming-rejected = Afgekeurde rij
incoming-refuse-all = houdt alles tegen
incoming-leave-out = overslaan
incoming-name-source = Noem eerst een bestand of een map.
incoming-stopped = Gestopt: het bestand is zoals het was.
incoming-stopping = Wordt gestopt…
incoming-trying = Import uitproberen
incoming-running = Er wordt geïmporteerd
incoming-reading = De bronnen worden gelezen…
incoming-table = Bezig met: { $table }.
incoming-waits = Zolang dit loopt, wordt er niets anders in het onderzoek geschreven. Wie stopt, houdt het bestand zoals het was.
incoming-preview = Wat deze import brengt
incoming-result = Wat is geïmporteerd
incoming-would-bring =
    { $count ->
        [one] Nieuw of bijgewerkt wordt één record.
       *[other] Nieuw of bijgewerkt worden { $number } records.
    } Er is nog niets gewijzigd.
incoming-brought =
    Geïmporteerd: { $number } { $count ->
        [one] record
       *[other] records
    }.
incoming-nothing-new = Alles staat al zo in het onderzoek; er is niets te importeren.
incoming-confirm = { $key } importeert dit.
incoming-leaves-out =
    { $count ->
        [one] Er is één probleem; de afgekeurde rij wordt overgeslagen
       *[other] Er zijn { $number } problemen; de afgekeurde rijen worden overgeslagen
    } en naast de bron teruggegeven.
incoming-refused =
    Zo wordt er niets geïmporteerd: { $number } { $count ->
        [one] probleem
       *[other] problemen
    }.
incoming-correct = Verbeter de bron en ga terug om het opnieuw te proberen. Of laat afgekeurde rijen overslaan: dan komt binnen wat wel goed is.
incoming-correct-whole = Verbeter de bron en ga terug om het opnieuw te proberen. Er is een probleem bij dat meer raakt dan één rij: overslaan helpt niet.
incoming-in-log = In het logboek ({ $key }) als import van { $sources }.
incoming-warnings = Goed om te weten
incoming-problems =
    { $number } { $count ->
        [one] probleem
       *[other] problemen
    }, naar soort
incoming-empty = Dit onderzoek bevat nog geen stukken. { $key } importeert wat is aangeleverd.
incoming-mapping = Vertaaltabel
incoming-separator = Scheidingsteken
incoming-encoding = Tekencodering
incoming-header-row = Rij met kolomnamen
incoming-found-out = vaststellen
incoming-tab = tab
incoming-about-sources = Bestanden (JSON, JSON Lines, CSV, XLSX, ODS) of een map daarmee. Meer paden staan los van elkaar met een spatie; een pad met spaties staat tussen aanhalingstekens. ~ is uw eigen map. Tab vult een pad aan.
incoming-about-mapping = Een TOML-bestand dat zegt wat de kolommen en waarden van de dienst betekenen. Niet nodig als de kolommen al heten zoals toets ze kent. Een eerste versie schrijft: toets import --suggest BRON.
incoming-about-changed = Wat er gebeurt met een record dat al in het onderzoek staat, met andere inhoud. Bijwerken bewaart de oude inhoud in het logboek; een oordeel wordt nooit overschreven.
incoming-about-rejected = Of een rij met een probleem alles tegenhoudt, of wordt overgeslagen. Overgeslagen rijen komen naast de bron te staan, in een bestand dat verbeterd en opnieuw geïmporteerd kan worden.
incoming-about-separator = Het teken tussen de cellen van een CSV-bestand. Het wordt vastgesteld en bij de proef genoemd; kies het zelf als dat niet klopt.
incoming-about-encoding = De tekencodering van een CSV-bestand. Zij wordt vastgesteld en bij de proef genoemd; kies haar zelf als letters met accenten niet kloppen.
incoming-about-header-row = Het nummer van de rij met de kolomnamen, van 1 af. Leeg: het wordt vastgesteld en bij de proef genoemd.
incoming-number-row = De rij met kolomnamen is een nummer van 1 af, of leeg.
incoming-nothing-there = Er is geen bestand of map waarvan de naam zo begint. Kijk het begin van het pad na.
incoming-missing = { $path } bestaat niet. Kijk de naam na, of vul het pad met Tab aan.
incoming-not-allowed = { $path } mag niet worden gelezen. Geef uzelf leesrechten, of kopieer het naar een eigen map.
incoming-no-registers = in de map { $path } staat geen CSV-bestand. Noem de bestanden zelf (JSON, JSON Lines, XLSX, ODS), of een map met CSV-bestanden; een werkmap in een map telt alleen mee als de vertaaltabel haar noemt.
incoming-read-as = Zo is het gelezen
incoming-not-kept =
    { $count ->
        [one] Nog één probleem van deze soort is geteld en niet bewaard.
       *[other] Nog { $number } problemen van deze soort zijn geteld en niet bewaard.
    } Verbeter eerst wat hier staat.
incoming-no-undo = Een import wordt niet met Ctrl-Z teruggenomen; het logboek zegt wat hij bracht.
incoming-log-table = { $table }: { $parts }
incoming-log-new = { $number } nieuw
incoming-log-updated = { $number } bijgewerkt

sort-file = het bestand is niet te lezen als wat het is
sort-investigation = ander onderzoek of toetsingskader
sort-mapping = de bron is niet zoals de vertaaltabel zegt
sort-row = rij is niet heel
sort-missing = verplicht veld ontbreekt
sort-value = ander soort waarde dan verwacht
sort-code = waarde die niet bekend is
sort-date = datum of periode klopt niet
sort-reference = verwijzing naar iets wat er niet is
sort-doubled = sleutel staat er meer dan eens
sort-group = leden van een verband
sort-document = document is niet te lezen
sort-changed = staat al in het onderzoek, met andere inhoud
