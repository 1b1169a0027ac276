# The configuration, the start screen and the blanked screen.

config-flaw = { $path }:{ $line }:{ $column }: { $what }
config-syntax = Dit is geen TOML: { $message }.
config-unreadable = Het bestand is niet te lezen: { $error }.
config-unknown-setting = De instelling “{ $found }” bestaat niet. Bekend zijn onder meer: { $near }.
config-wrong-type = Bij { $setting } staat een waarde van de soort “{ $found }”; daar hoort { $expected }.
config-unknown-value = Bij { $setting } staat “{ $found }”. Mogelijk zijn: { $known }.
config-unknown-action = De handeling “{ $found }” bestaat niet. Bedoeld is misschien: { $near }. Alle namen geeft toets config keys.
config-unknown-context = De plaats “{ $found }” bestaat niet. Bedoeld is misschien: { $near }. Alle namen geeft toets config keys.
config-no-key = “{ $found }” is geen toets. Schrijf toetsen zoals de hulp ze toont: j, G, Enter, PgDn, Ctrl-F, Shift-Tab, Alt-x, F5.
config-not-there = Deze handeling heeft daar geen toets. Wel in: { $contexts }.
config-taken = { $key } betekent al { $by } in { $context }. Kies een andere toets, of geef { $by } ook een andere.
config-typed = { $key } is nodig om te schrijven in { $context } en kan daar niets anders betekenen.
config-verdict = { $key } werkt op teksten; eens te vaak gedrukt zou de toets een oordeel geven. Kies een letter of teken.
config-last-way = Zonder toets voor { $action } is er in { $context } geen weg meer naar { $action }. Geef ten minste één toets.
config-expected-text = een tekst tussen aanhalingstekens
config-expected-number = een geheel getal van 0 tot en met { $most }
config-expected-yes-no = true of false
config-expected-table = een tabel
config-expected-keys = een toets of een lijst van toetsen, zoals ["j", "Down"]
config-sound = { $path } is in orde.
config-none = Er is geen configuratie; zij zou staan in { $path }. De waarden van het programma zelf gelden.
config-read = Gelezen uit { $path }
config-flaws = { $count ->
    [one] 1 fout; wat daar staat geldt niet, de rest wel.
   *[other] { $count } fouten; wat daar staat geldt niet, de rest wel.
}
config-faulty = { $count ->
    [one] In uw configuratie staat 1 fout: toets config check zegt waar.
   *[other] In uw configuratie staan { $count } fouten: toets config check zegt waar.
}
config-no-home = Er is geen thuismap bekend: zet HOME of XDG_CONFIG_HOME.
config-origin-flag = van de opdrachtregel
config-origin-environment = uit de omgeving ({ $variable })
config-origin-file = uit de configuratie
config-origin-default = van het programma zelf
context-start = Begin
context-start-form = Begin: invullen
context-locked = Vergrendeld
help-lock = scherm afdekken; Enter haalt het terug. Dit versleutelt niets: wie aan het toetsenbord zit, kan verder
help-unlock = scherm terughalen
hint-unlock = scherm terughalen
help-begin = openen of uitvoeren wat is aangewezen
hint-begin = kiezen
help-start-demo = het voorbeeldonderzoek openen, in een nieuw tijdelijk bestand
hint-start-demo = voorbeeld
help-start-new = een nieuw, leeg onderzoek beginnen
hint-start-new = nieuw
help-start-import = aangeleverde gegevens inlezen in een nieuw of bestaand onderzoek
hint-start-import = inlezen
help-start-file = een ander bestand openen
hint-start-file = bestand
help-next-choice = volgende keuze
hint-next-choice = andere keuze
help-previous-choice = vorige keuze
help-form-done = uitvoeren
hint-form-done = uitvoeren
help-leave-form = niet doen, terug
hint-leave-form = terug
lock-title = Afgedekt
lock-back = { $key } haalt het scherm terug. Alles is bewaard.
lock-no-secret = Dit dekt het scherm alleen af: het bestand is niet versleuteld en wie aan het toetsenbord zit, kan verder.
start-title = Waarmee wilt u beginnen?
start-recent = Laatst geopend
start-none = Er is nog geen onderzoek geopend op deze machine.
start-missing = bestaat niet meer op deze plaats
start-otherwise = Of
start-not-encrypted = Een onderzoek is één gewoon bestand en is niet versleuteld: zet het op een schijf die dat wel is.
start-form-new = Nieuw onderzoek
start-form-import = Gegevens inlezen
start-form-file = Bestand openen
start-field-title = Titel
start-field-framework = Toetsingskader
start-field-file = Bestand
start-field-source = Aangeleverd bestand of map
start-needs = Vul eerst in: { $field }.
start-working = Bezig…
start-problems = { $first } (en nog { $count } van zulke regels; toets import noemt ze alle)
hint-quit = sluiten
