# De teksten om een oordeel mee te beginnen, en eerdere formuleringen.
context-library = Tekstbibliotheek
help-library = een tekst uit de bibliotheek, of een eerdere formulering
hint-library = teksten
help-take-text = deze tekst invoegen waar de cursor staat
hint-take-text = invoegen
help-other-list = teksten of eerdere formuleringen
hint-other-list = andere lijst
help-close-library = sluiten zonder in te voegen
hint-close-library = sluiten
library-find = Zoeken:
library-texts = teksten ({ $count })
library-earlier = eerder geformuleerd ({ $count })
library-earlier-unread = eerder geformuleerd
library-reading = Eerdere formuleringen worden gelezen.
library-no-texts = Geen tekst gevonden.
library-no-earlier = Bij deze norm is niets eerder geformuleerd dat hierop lijkt.
library-own = eigen tekst
library-any-norm = elke norm
library-mine = ik
library-times = { $count } keer
library-undated = zonder datum
library-preview = Zo komt het in de tekst
library-gap = […{ $what }: niet bekend]
library-gaps = Open plekken in de tekst, in deze zaak niet bekend: { $what }.
library-faulty = { $count ->
    [one] library.toml heeft een fout
   *[other] library.toml heeft { $count } fouten
 }; de overige teksten zijn bruikbaar. { $first }
library-unknown-place = { "{" }{ $found }{ "}" } is geen plaats die een zaak kan invullen; wel: { $known }. Letterlijke accolades schrijft u dubbel.
library-unpaired = een accolade zonder wederhelft; letterlijke accolades schrijft u dubbel
library-no-text = deze tekst mist een text of een title
blank-ref = kenmerk
blank-date = datum
blank-service = dienst
blank-subject = onderwerp
blank-parties = ontvangers
blank-persons-count = aantal personen
blank-categories = categorieën
blank-origin = herkomstdienst
blank-authorisation = toestemming
blank-level = niveau van de toestemming
blank-granted-on = datum van de toestemming
blank-valid-from = begin van de looptijd
blank-valid-until = einde van de looptijd
blank-note = geldende wegingsnotitie
blank-note-adopted = vaststelling van de wegingsnotitie
blank-required-level = vereist niveau
