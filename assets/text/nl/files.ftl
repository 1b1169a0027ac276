# De bestanden waar documenten uit komen: wat ze zijn, waarom er een niet te lezen is, wat de lezer moet weten.

file-kind-text = tekst
file-kind-markdown = Markdown
file-kind-docx = een Word-document (DOCX)
file-kind-odt = een OpenDocument-tekst (ODT)
file-kind-pdf = een PDF
file-kind-xlsx = een Excel-werkmap (XLSX)
file-kind-ods = een OpenDocument-werkblad (ODS)
file-kind-zip = een zip-bestand
file-kind-old-office = een oud of versleuteld Office-bestand
file-kind-rtf = een RTF-bestand
file-kind-picture = een afbeelding
file-kind-binary = een bestand zonder leesbare tekst

## Waarom het niet te lezen is.

file-damaged = dit is { $kind }, maar het is beschadigd of afgebroken. De lezer meldt: { $message }. Vraag het opnieuw op.
file-no-reader = dit is { $kind }, en dat wordt hier niet gelezen. Lever het aan als tekst, DOCX, ODT of PDF met tekst (tabellen: XLSX, ODS of CSV).
file-old-office = dit is { $kind }. Open het in een tekstverwerker en bewaar het zonder wachtwoord als DOCX, ODT of PDF.
file-no-pdf = dit is { $kind }, en deze versie van toets leest geen PDF. Lever het aan als tekst, DOCX of ODT.
file-encrypted = dit is { $kind } met een wachtwoord. Bewaar het zonder wachtwoord.
file-too-large = dit is { $kind } en groter dan de { $most } MiB die gelezen worden, uitgepakt meegerekend. Ga na waar het vandaan komt, of splits het.
file-too-deep = dit is { $kind } waarin onderdelen meer dan { $most } diep in elkaar liggen: zo maakt geen tekstverwerker het. Ga na waar het vandaan komt.
file-entities = dit is { $kind } dat eigen afkortingen (entiteiten) bepaalt: zo maakt geen tekstverwerker het. Ga na waar het vandaan komt.
file-memory = dit is { $kind }; het lezen is gestopt omdat er meer dan { $most } MiB geheugen voor nodig was. Ga na waar het vandaan komt, of splits het.
file-time = dit is { $kind }; het lezen is gestopt omdat het langer dan { $most } seconden duurde. Ga na waar het vandaan komt, of splits het.
file-output = dit is { $kind }; het lezen is gestopt omdat er meer dan { $most } MiB uit kwam. Ga na waar het vandaan komt, of splits het.
file-broke = dit is { $kind }, en de lezer is erop stukgelopen: waarschijnlijk is het beschadigd. Open het in een ander programma en bewaar het opnieuw.
file-not-started = het afgeschermde proces dat vreemde bestanden leest kon niet starten: { $message }. Ga na of er geheugen en processen vrij zijn, en probeer het opnieuw.

## Wat de lezer moet weten.

remark-scan-without-text = Scan zonder tekst: dit bestand bevat alleen beelden. Lees het origineel.
remark-pages-without-text = Een deel van de bladzijden heeft geen tekst (beeld of leeg). Lees daarvoor het origineel.
remark-pages-unreadable = Een deel van de bladzijden was niet te lezen en ontbreekt hier. Lees daarvoor het origineel.
remark-empty = In dit bestand staat geen tekst.
remark-hidden-text = Het bestand bevat verborgen tekst; die is hier weggelaten.
remark-deletions-left-out = Bijgehouden verwijderingen zijn weggelaten.
remark-insertions-kept = Bijgehouden invoegingen staan in de tekst.
remark-comments-left-out = Opmerkingen in de kantlijn zijn weggelaten.
remark-pictures-left-out = Afbeeldingen zijn weggelaten.
remark-page-headers-left-out = Kop- en voetteksten van de bladzijden zijn weggelaten.
remark-other-ending = De naam zegt iets anders: naar zijn inhoud is dit { $kind }.
file-was = { $kind }, SHA-256 { $sha256 }
