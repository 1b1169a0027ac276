# Wat een import zegt: de samenvatting en elk probleem van een bundel of toetsingskader.

## De tabellen van een bundel.

table-investigation = onderzoek
table-services = diensten
table-parties = ontvangende partijen
table-weighing-notes = wegingsnotities
table-authorisations = toestemmingen
table-disclosures = verstrekkingen
table-persons = personen
table-matters = onderwerpen
table-documents = documenten
table-exclusions = uitsluitingen
table-samples = steekproeven
table-assessments = beoordelingen
table-closures = afsluitingen
table-dismissals = terzijde gelegde signalen
table-questions = navraag
table-recommendations = aanbevelingen
table-versions = vastgelegde versies
table-reactions = reacties

## Waar iets staat.

place-table = { $source }, { $table }
place-row = { $source }, { $table } rij { $row }
place-field = { $place }, veld { $field }
place-line = { $source }, regel { $line }, teken { $column }
place-line-of = { $source }, regel { $line }
place-norm = { $place }, norm { $norm }
place-check = { $place }, check { $check }
problem-at = { $place }: { $reason }

## Wat voor waarde werd verwacht.

value-object = een object met velden
value-list = een lijst van objecten
value-text = een tekst
value-text-list = een lijst van teksten
value-whole-number = een geheel getal dat in 64 bits past
value-true-or-false = true of false

## De vorm van het bestand.

syntax-not-utf8 = dit is geen UTF-8; verwacht wordt tekst in UTF-8. Sla het bestand op als UTF-8.
syntax-unexpected-end = het bestand houdt hier op, midden in de gegevens. Vraag het opnieuw op: het is waarschijnlijk afgebroken.
syntax-unexpected = "{ $found }" wordt hier niet verwacht: zo is het geen JSON. Verbeter het op die plaats.
syntax-control-character = een stuurteken in een tekst; verwacht wordt een escape zoals \n. Verbeter de tekst.
syntax-bad-escape = een escape in deze tekst staat voor geen enkel teken. Verbeter de tekst.
syntax-bad-number = dit getal is niet geschreven zoals JSON het voorschrijft. Verbeter het getal.
syntax-too-deep = lijsten en objecten liggen hier meer dan { $most } diep in elkaar. Dit is geen bundel; ga na waar het bestand vandaan komt.
problem-syntax = regel { $line }, teken { $column }: { $fault }
problem-doubled-name = de naam "{ $name }" staat twee keer in hetzelfde object; verwacht wordt elke naam één keer. Verwijder de onjuiste.
problem-no-version = dit is geen bundel; verwacht wordt "toets_bundle": 1. Voeg dat toe als dit wel een bundel is.
problem-other-version = versie "{ $found }" van de bundel is niet bekend; verwacht wordt 1. Werk toets bij, of exporteer de bundel opnieuw.
problem-too-large = dit is groter dan de { $most } MiB die hier gelezen worden. Ga na waar het vandaan komt, of splits het.
problem-unknown-table = "{ $found }" is geen tabel; verwacht wordt een van: { $known }. Hernoem of verwijder haar.

## De vorm van een blad of een tekst met scheidingstekens.

syntax-not-text = hier staan bytes die in { $encoding } geen tekst zijn. Sla het bestand op als UTF-8.
syntax-unclosed-quote = het aanhalingsteken dat hier opent wordt nergens gesloten, en alles wat volgt hoort er dan bij. Sluit het, of vraag het bestand opnieuw op.
syntax-after-quote = het aanhalingsteken dat hier opent wordt gesloten vóór "{ $found }", midden in een cel: waarschijnlijk is een eerder aanhalingsteken niet gesloten. Sluit het, of verdubbel een aanhalingsteken dat bij de tekst hoort.
problem-bad-workbook = deze werkmap is niet te lezen. De lezer meldt: { $message }. Sla haar opnieuw op, of lever CSV aan.
problem-too-many-cells = deze werkmap heeft meer dan { $most } gevulde cellen. Lever de tabellen aan als CSV of JSON Lines.
problem-repeated-row = rij { $row } is één keer opgeschreven en staat voor { $rows } gelijke rijen. Verwijder de herhaling: een record kan maar één keer voorkomen.
problem-cell-error = een cel zonder bruikbare waarde: { $found }. Verbeter de formule of de datum.
problem-no-columns = de eerste rij noemt geen kolommen; verwacht worden de namen van de velden. Voeg die rij toe.
problem-no-such-column = "{ $found }" staat onder geen kolom. Geef de kolom een naam, of ga na of er een scheidingsteken te veel staat.
problem-stray-quote = een aanhalingsteken in een cel die niet tussen aanhalingstekens staat. Zet de cel tussen aanhalingstekens en verdubbel het teken.
problem-open-quote = het aanhalingsteken dat in deze rij opent, wordt niet gesloten waar de cel eindigt: alles tot en met regel { $last } zou dan één cel zijn. Sluit het. Van de regels na deze rij zijn alleen die overgenomen die voor elke kolom een cel hebben.
problem-in-open-quote = deze regel volgt op het niet gesloten aanhalingsteken van rij { $row } en is op zichzelf geen volledige rij. Sluit dat aanhalingsteken en importeer deze rij opnieuw.
problem-other-width =
    { $found } cellen bij { $expected } kolommen, op { $count ->
        [one] een regel die het bestand afbreekt
       *[other] { $lines } regels
    }. Ga na of een aanhalingsteken ontbreekt of het bestand is afgebroken.
problem-lines-lost =
    { $lines } { $count ->
        [one] regel staat
       *[other] regels staan
    } in geen enkele rij. Meld dit met het bestand: zo mag het niet gaan.
notice-encoding = { $source }: gelezen als { $encoding }.
notice-separator = { $source }: cellen gescheiden door "{ $separator }".
notice-tab = { $source }: cellen gescheiden door tabs.
notice-swallows = { $source }, rij { $row }: { $lines } regels zijn gelezen als één rij, en ze lijken elk een eigen rij. Ga na of daar aanhalingstekens ontbreken.

## Eén veld.

problem-missing = dit veld is verplicht en ontbreekt of is leeg. Vul het in.
problem-blank = dit veld is verplicht, maar er staat niets zichtbaars in ({ $characters }); verwacht wordt een tekst. Vul het in.
problem-disguised = in "{ $found }" staat een teken ({ $character }) waardoor het op een andere naam lijkt dan het is; verwacht wordt een naam zonder spaties aan het begin of eind, zonder onzichtbare tekens en met elke letter met accent als één teken. Schrijf de naam overal gelijk, ook waar ernaar wordt verwezen.
problem-wrong-type = gevonden is { $found }; verwacht wordt { $expected }. Verbeter de waarde.
problem-unknown-code = "{ $found }" is niet bekend; verwacht wordt een van: { $known }. Verbeter de waarde; hoofdletters tellen.
problem-not-a-date = "{ $found }" is geen bestaande datum; verwacht wordt JJJJ-MM-DD. Verbeter de datum.
problem-not-a-moment = "{ $found }" is geen tijdstip; verwacht wordt een datum en tijd met zone, zoals 2021-08-25T10:00:00Z. Verbeter het tijdstip.
problem-not-an-item = "{ $found }" is geen te beoordelen stuk; verwacht wordt soort:ref, zoals disclosure:AIVD-2019-0042. Verbeter de verwijzing.
problem-other-hash = de inhoud is niet wat haar SHA-256 zegt; berekend is { $found }. Exporteer de bundel opnieuw: een vastgelegde versie wordt niet gewijzigd.
problem-not-a-version = "{ $found }" is geen versienummer; verwacht wordt een geheel getal vanaf 1. Verbeter het nummer.
problem-reacts-to-nothing = een reactie gaat over een stuk (item, en zo nodig norm) of over een aanbeveling (service en number). Vul een van beide in.
problem-negative = { $found } is negatief; verwacht wordt 0 of meer. Verbeter het getal.
problem-bad-path = "{ $path }" is niet te lezen of ligt buiten de map van de bundel; verwacht wordt een bestand binnen die map. Verbeter het pad.

## Records onderling.

problem-doubled = "{ $key }" staat al in rij { $row }; verwacht wordt elke sleutel één keer. Verwijder een van de twee of geef haar een eigen sleutel.
problem-doubled-elsewhere = "{ $key }" staat ook in rij { $row } van { $source }, met andere inhoud; verwacht wordt elke sleutel één keer. Verwijder een van de twee of geef haar een eigen sleutel.
problem-dangling = verwijst naar "{ $reference }" ({ $table }), maar dat staat niet in de bundel en niet in het onderzoek, of is zelf afgekeurd. Voeg het toe of verbeter de verwijzing.
problem-unknown-norm = "{ $norm }" is geen norm van het toetsingskader { $framework }; verwacht wordt bijvoorbeeld: { $near }. Verbeter de norm of kies een ander toetsingskader.
problem-unknown-check = "{ $check }" is geen controle van het toetsingskader { $framework }; verwacht wordt bijvoorbeeld: { $near }. Verbeter de controle of kies een ander toetsingskader.
problem-unknown-framework = het toetsingskader "{ $found }" is niet bekend; verwacht wordt een van: { $known }. Verbeter de code of noem het bestand van een eigen kader.
problem-other-framework = de bundel gebruikt het toetsingskader "{ $found }", het onderzoek { $has }. Importeer in een nieuw bestand of verbeter de code.
problem-period-reversed = de periode eindigt op { $end }, voordat zij op { $start } begint. Verbeter een van beide datums.
problem-group-contains-itself = het verband "{ $group }" is lid van zichzelf. Haal het uit de leden.
problem-group-in-group = het lid "{ $member }" is zelf een multilateraal verband; verwacht worden diensten of instanties. Noem de leden van dat verband.
problem-members-of-no-group = alleen een multilateraal verband heeft leden. Verwijder de leden of verbeter de soort.
problem-same-note = wegingsnotitie "{ $other }" heeft dezelfde dienst, partij, datum en versie. Verwijder een van de twee of geef haar een eigen versie.

## De bundel naast wat het onderzoek al bevat.

problem-changed = "{ $reference }" staat al in het onderzoek, met andere inhoud. Kies bij een gewijzigd record voor bijwerken (op de opdrachtregel: --update) om de nieuwe over te nemen; de oude blijft in het logboek.
problem-assessment-exists = de beoordeling "{ $reference }" staat al in het onderzoek, met andere inhoud, en wordt nooit overschreven. Haal haar uit de bundel, of wijzig haar in het onderzoek zelf.
problem-other-investigation = het bestand bevat al het onderzoek "{ $title }". Importeer in een nieuw bestand.

## Een eigen toetsingskader.

framework-syntax = dit is geen leesbaar toetsingskader. De lezer meldt: { $message }. Verbeter het op die plaats.
framework-missing = { $field } ontbreekt of is leeg; verwacht wordt een tekst. Vul het in.
framework-no-norms = het toetsingskader heeft geen normen; verwacht wordt er minstens een. Voeg een [[norms]] toe.
framework-too-many-norms = het toetsingskader heeft { $count } normen; verwacht worden er hoogstens { $most }. Voeg normen samen of verwijder er.
framework-doubled-norm = deze code staat al op regel { $line }. Geef elke norm een eigen code.
framework-when-does-not-fit = "{ $when }" kan voor { $item } nooit gelden. Kies always of een voorwaarde voor die soort.
framework-unknown-norm = norm "{ $found }" staat niet in dit toetsingskader; bekend zijn: { $known }. Verbeter de code, of voeg de norm toe.
framework-doubled-check = deze code staat al op regel { $line }. Geef elke check een eigen code.
framework-doubled-fact = feit "{ $name }" staat er tweemaal, of heet zoals de kolom item. Geef elk feit een eigen naam.
framework-unknown-placeholder = { $field } noemt "{ $found }", maar de check geeft alleen deze feiten: { $known }. Maak ze gelijk.
framework-bad-share = een aandeel van { $from } tot { $to } bestaat niet; verwacht wordt 0 tot 100, de laagste eerst. Verbeter de grenzen.

## De samenvatting.

import-source-unknown = { $path }: aan deze naam is niet te zien wat voor bundel het is; verwacht wordt een map of een bestand op .{ $known }. Hernoem het.
import-done = Geïmporteerd in { $file }.
import-dry-run = Proef: { $file } is niet gewijzigd. Zonder --dry-run gebeurt wat hierboven staat.
import-nothing-new = Alles stond al zo in { $file }; er is niets gewijzigd.
import-refused =
    Er is niets geïmporteerd: { $number } { $count ->
        [one] probleem
       *[other] problemen
    }. Los op wat hierboven staat, of importeer met --keep-going wat wel goed is.
import-refused-whole =
    Er is niets geïmporteerd: { $number } { $count ->
        [one] probleem
       *[other] problemen
    }, waaronder een dat meer raakt dan één rij: ook met --keep-going wordt dit niet geïmporteerd. Los op wat hierboven staat.
import-kept-going =
    { $number } { $count ->
        [one] afgekeurde rij staat
       *[other] afgekeurde rijen staan
    } met reden in { $rejects }.
import-unknown-fields =
    { $table }: { $count ->
        [one] een onbekend veld
       *[other] onbekende velden
    } bewaard als extra: { $names }.
import-column-table = tabel
import-column-read = gelezen
import-column-new = nieuw
import-column-unchanged = ongewijzigd
import-column-updated = bijgewerkt
import-column-rejected = afgekeurd
