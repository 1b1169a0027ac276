# De woorden bij een tekst die in een formulier bleef staan, bij open plekken in een tekst en bij aangevinkte regels.
form-draft-left = Niet vastgelegd; als concept bewaard. Terughalen: { $key }, dan { $swap }.
form-draft-of-now = Er ligt nog een concept van { $words } van daarnet.
form-draft-waits = Concept: { $key } neemt het over
help-clear-marks = alle vinkjes weghalen
hint-clear-marks = vinkjes weg
hint-mark-all = alles aanvinken
help-searches-all = De toetsen van dit scherm; typen zoekt in die van alle schermen.
palette-nothing = Niets gevonden dat hier kan. De hulp ({ $help }) zoekt in alle schermen.
