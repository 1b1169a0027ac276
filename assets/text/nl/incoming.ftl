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

incoming-intro = Noem de bestanden of de map met wat is aangeleverd. Meer paden staan los van elkaar met een spatie; een pad met spaties staat tussen aanhalingstekens. ~ is uw eigen map. Eerst wordt het uitgeprobeerd: u ziet wat er zou gebeuren voordat er iets verandert.
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
