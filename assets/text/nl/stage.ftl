# Stadia
stage-working = werkversie
stage-concept = concept, versie { $number }
stage-final = definitief, versie { $number }
stage-word-concept = concept
stage-word-final = definitief
stage-title = Stadium

# Conclusies
stage-conclusions = Conclusies
stage-conclusions-intro = Per norm waarop een tekortkoming is vastgesteld; de aantallen overlappen elkaar.
stage-conclusion = { $norm }: tekortkoming bij { $fraction }; { $list }.
stage-conclusions-none = Er zijn geen tekortkomingen vastgesteld.

# Reacties en wijzigingen
stage-reaction = Reactie van de dienst op versie { $version }:
stage-changes = Wijzigingen tussen versie { $old } en versie { $new }
stage-changes-intro = Vergeleken zijn { $old } en { $new }. In gewijzigde teksten staat wat is vervallen cursief tussen haken, en wat is toegevoegd vet.
stage-changes-none = Tussen beide versies is niets gewijzigd in bevindingen, aanbevelingen en aantallen.
stage-changed-findings = Bevindingen
stage-changed-advice = Aanbevelingen
stage-changed-counts = Aantallen
stage-came = { $name }: toegevoegd ({ $verdict }).
stage-went = { $name }: vervallen (was { $verdict }).
stage-moved = { $name }: van { $old } naar { $new }.
stage-reworded = { $name }: tekst gewijzigd.
stage-advice-came = { $name }: toegevoegd.
stage-advice-went = { $name }: vervallen.
stage-was = [{ $text }]
stage-withheld = De tekst staat in de geheime bijlage.
stage-because = Naar aanleiding van de reactie van de dienst: { $text }
stage-count = Aantal
stage-before = Was
stage-after = Is
stage-table-moved = Aantallen die zijn gewijzigd

# Leeswijzer
stage-guide = Leeswijzer en begrippen
stage-guide-read = Elk aantal staat met zijn eenheid en met het geheel waarvan het een deel is: ‘12 van de 20 beoordeelde verstrekkingen (van 163)’. Percentages staan alleen naast hun breuk, en alleen vanaf twintig stukken.
stage-guide-numbers = In lopende tekst staan getallen tot en met twintig in letters, tenzij in dezelfde zin een groter getal staat. Een deel staat altijd in cijfers, met zijn geheel.
stage-glossary = Begrippen
glossary-disclosure = persoonsgegevens die een dienst op een bepaalde dag aan een of meer partijen geeft, schriftelijk of mondeling
glossary-nil-reply-term = nil reply
glossary-nil-reply = een antwoord zonder persoonsgegevens; daarvoor is geen toestemming nodig
glossary-authorisation = de toestemming om een of meer verstrekkingen te doen
glossary-umbrella-term = overkoepelende toestemming
glossary-umbrella = een toestemming vooraf, meestal voor een jaar, voor een reeks verstrekkingen
glossary-weighing-note = het oordeel van de dienst over een partij aan de hand van de wettelijke criteria, met wat aan samenwerking is toegestaan
glossary-person = degene over wie gegevens zijn verstrekt; in dit onderzoek gepseudonimiseerd
glossary-matter = iets anders dat is beoordeeld: beleid, een werkinstructie of een praktijk
glossary-compensating-term = compenserende omstandigheden
glossary-compensating = waarom een tekortkoming onzorgvuldig is en niet onrechtmatig
glossary-sample-term = steekproef
glossary-sample = de stukken die zijn gekozen om te beoordelen
glossary-population-term = populatie
glossary-population = alle stukken die de dienst heeft aangeleverd, ook die zijn uitgesloten of niet getrokken

# Wat de opdrachten zeggen
stage-frozen = Vastgelegd als { $version }; SHA-256 { $sha256 }.
stage-reacted = Reactie op { $about } vastgelegd bij versie { $version }.
stage-no-such-version = Versie { $number } bestaat niet. Wel: { $known }.
stage-no-versions = Er is nog geen versie vastgelegd. Leg er een vast met toets report BESTAND --freeze concept.
stage-not-in-version = { $about } is geen bevinding en geen aanbeveling van versie { $version }. Zie toets report BESTAND --version { $version }.
stage-template = { $path }: { $why }. Verbeter het sjabloon.
stage-style = { $path }: { $why }. Een huisstijl haalt niets van buiten: geen url(), geen @import.
stage-version-damaged = De inhoud van versie { $number } is niet wat het logboek vastlegt, of is verwijderd. Controleer het bestand met toets verify.

# In het logboek
event-version-frozen = versie vastgelegd
event-version-withdrawn = versie ingetrokken
event-reacted = reactie van de dienst
event-reaction-withdrawn = reactie ingetrokken
