# Wat over een vertaaltabel wordt gezegd, en over bladen die ermee zijn gelezen.

## Een cel, kolom of blad dat niet is zoals de vertaaltabel zegt.

problem-not-mapped = in kolom "{ $column }" staat "{ $found }", en daarover zegt de vertaaltabel niets; verwacht een van: { $known }. Voeg de waarde toe aan de vertaaltabel of verbeter de cel.
problem-not-in-form = in kolom "{ $column }" staat "{ $found }"; verwacht de vorm { $expected }. Verbeter de cel of voeg deze vorm toe aan de vertaaltabel.
problem-column-absent = er is geen kolom "{ $column }", die de vertaaltabel op regel { $line } noemt. Verbeter daar de naam, of geef met header_row aan in welke rij de kolomnamen staan.
problem-column-nearest = er is geen kolom "{ $column }", die de vertaaltabel op regel { $line } noemt; wel een die "{ $nearest }" heet. Verbeter daar de naam.
problem-field-not-mapped = over het verplichte veld { $field } ({ $table }) zegt de vertaaltabel op regel { $line } niets. Noem daar de kolom waar het uit komt, of geef een vaste waarde.
problem-sheet-absent = er is geen blad "{ $sheet }", dat de vertaaltabel op regel { $line } noemt; de bladen heten: { $known }. Verbeter daar de naam.
problem-header-row-absent = in rij { $row } zouden de kolomnamen staan, maar die rij is er niet of is leeg. Verbeter header_row.
notice-header-row = { $source }: de kolomnamen staan in rij { $row }; wat erboven staat is als titel opgevat.
mapping-unused = { $source }, regel { $line }: geen van de geleverde bestanden heet "{ $file }".

## Wat er mis is met een vertaaltabel.

mapping-syntax = dit is geen TOML. De lezer meldt: { $message }. Verbeter het op die plaats.
mapping-unknown-setting = de instelling "{ $found }" bestaat hier niet; verwacht een van: { $known }. Verbeter of verwijder haar.
mapping-wrong-type = "{ $setting }" moet { $expected } zijn. Verbeter de waarde.
mapping-unknown-table = er is geen tabel "{ $found }". Verbeter de naam.
mapping-unknown-field = er is geen veld "{ $found }" in { $table }. Verbeter de naam, of schrijf extra.NAAM voor een eigen veld.
mapping-nearest = { $reason } Is "{ $nearest }" bedoeld?
mapping-bad-value = "{ $found }" kan niet in het veld { $field } staan. Verbeter de waarde.
mapping-bad-code = "{ $found }" kan niet in het veld { $field } staan; verwacht een van: { $known }. Verbeter de waarde.
mapping-bad-setting = "{ $found }" betekent niets als { $setting }; verwacht iets als { $expected }. Verbeter de waarde.
mapping-doubled-value = "{ $found }" staat hier al met een andere betekenis; hoofdletters en spaties eromheen tellen niet mee. Verwijder een van de twee.
mapping-missing = { $setting } ontbreekt. Voeg het toe.
mapping-not-a-list = het veld { $field } bevat één waarde, geen lijst. Verwijder list.
mapping-contradiction = { $one } en { $other } gaan niet samen. Verwijder een van de twee.
setting-text = een tekst
setting-texts = een tekst of een lijst van teksten
setting-whole-number = een geheel getal vanaf 1
setting-true-or-false = true of false
setting-table = een tabel met instellingen
setting-tables = een lijst van tabellen, elk geschreven als [[source]]

## De rijen van een blad, verantwoord.

account-form = { $encoding }, { $separator } tussen de cellen
account-tab = tabs
account-header = kolomnamen in rij { $row }
account-rows =
    { $source }{ $form }: { $read } { $count ->
        [one] rij
       *[other] rijen
    } gelezen
account-taken = { $number } overgenomen
account-offered = { $number } goed
account-rejected = { $number } afgewezen
account-empty = { $number } leeg
account-head = { $number } { $count ->
        [one] rij met de kolomnamen
       *[other] rijen met titel en kolomnamen
    }
account-left-out = { $number } overgeslagen volgens de vertaaltabel
account-unreadable = { $number } onleesbaar
account-broken = { $source }: de rijen kloppen niet met elkaar. Dit is een fout in toets: er mag niets verloren gaan. Meld het met het bestand erbij.

## Het commentaar in een voorgestelde vertaaltabel.

suggest-title = Een eerste vertaaltabel, gemaakt door namen en waarden te vergelijken. Loop haar na: bij elk voorstel staat waarom en hoe zeker.
suggest-source = Zoals gevonden in { $name }
suggest-table-sure = de tabel waar deze kolommen het best bij passen
suggest-table-unsure = een gok: weinig van deze kolommen passen. Kies de tabel zelf.
suggest-no-table = Bij deze kolommen past geen tabel; er wordt niets van gelezen.
suggest-leave-out = Rijen die zo beginnen lijken totalen of ondertekeningen, geen gegevens.
suggest-same = { $share }%: heet net als het veld
suggest-synonym = { $share }%: betekent hetzelfde als "{ $word }"
suggest-similar = { $share }%: lijkt op "{ $word }"
suggest-samples = zoals { $samples }
suggest-no-samples = alle cellen leeg
suggest-value-unknown = onbekend: vul in
suggest-unmatched = Bij deze kolommen past geen veld; wat erin staat wordt bewaard als extra. Noem ze bij ignore om er niets van te bewaren.
suggest-required = verplicht, en geen kolom past
suggest-failed = { $source }: hiervoor is niets voor te stellen; er staan geen rijen in of het is niet te lezen.
suggest-two-dates = sommige datums passen zowel bij { $one } als bij { $other }; ga na welke bedoeld is
