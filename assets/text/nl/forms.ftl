# De woorden bij een tekst die in een formulier bleef staan, bij open plekken in een tekst en bij aangevinkte regels.
form-draft-left = Niet vastgelegd; als concept bewaard. Terughalen: { $key }, dan { $swap }.
form-draft-of-now = Er ligt nog een concept van { $words } van daarnet.
form-draft-waits = Concept: { $key } neemt het over
help-clear-marks = alle vinkjes weghalen
hint-clear-marks = vinkjes weg
hint-mark-all = alles aanvinken
help-searches-all = De toetsen van dit scherm; typen zoekt in die van alle schermen.
palette-nothing = Niets gevonden dat hier kan. De hulp ({ $help }) zoekt in alle schermen.
library-other-norms = Bij andere normen
library-none-here = Geen tekst bij ‘{ $norm }’; wel bij andere normen:
library-for-other = Geschreven voor { $verdict }; het oordeel hier is { $given }.
text-open-places = { $count ->
    [one] 1 open plek
   *[other] { $count } open plekken
}
text-unfilled = { $count ->
    [one] In de tekst is nog één plek niet ingevuld: { $first }.
   *[other] In de tekst zijn nog { $count } plekken niet ingevuld, de eerste: { $first }.
}
text-to-fill = Nog in te vullen: { $places }
proof-open-place = { $words } is nog niet ingevuld. Vul de plek in of schrap haar.
