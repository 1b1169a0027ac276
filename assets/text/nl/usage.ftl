# De woorden rond de hulp, en wat er gezegd wordt van een opdrachtregel die niet te lezen is.

usage-heading = Gebruik:
usage-options = OPTIES
usage-command = OPDRACHT
usage-commands-heading = Opdrachten:
usage-arguments-heading = Argumenten:
usage-options-heading = Opties:
usage-default = [standaard: { $value }]
usage-choices = [keuze uit: { $values }]
usage-choices-heading = Keuze uit:
usage-unknown-argument = Een argument { $argument } bestaat hier niet.
usage-unknown-command = Een opdracht { $command } bestaat niet.
usage-meant = Bedoelt u { $known }?
usage-missing = Er ontbreekt: { $arguments }.
usage-no-command = Er ontbreekt een opdracht.
usage-no-value = Bij { $argument } ontbreekt een waarde.
usage-bad-value = "{ $value }" is geen waarde voor { $argument }.
usage-expected = Verwacht wordt: { $values }.
usage-whole-number = een geheel getal
usage-number-in-range = een geheel getal binnen wat hier kan
usage-date = een datum als JJJJ-MM-DD
usage-too-many = "{ $value }" is één waarde te veel voor { $argument }.
usage-value-count = Bij { $argument } { $expected ->
    [one] hoort { $expected } waarde
   *[other] horen { $expected } waarden
}; er { $found ->
    [one] is er { $found }
   *[other] zijn er { $found }
} gegeven.
usage-twice = { $argument } is meer dan eens gegeven.
usage-conflict = { $argument } gaat niet samen met { $others }.
usage-not-text = De opdrachtregel is geen UTF-8.
usage-unreadable = Deze opdrachtregel is niet te lezen.
usage-see = Zie { $command } --help.
usage-unknown-page = een opdracht { $command } bestaat niet; bekend zijn: { $known }
usage-not-an-item = "{ $found }" is geen stuk; verwacht wordt soort:kenmerk, zoals disclosure:AIVD-2019-0042, met als soort een van { $kinds }
usage-not-reportable = "{ $found }" komt in geen rapport voor; verwacht wordt een stuk zoals disclosure:AIVD-2019-0042, een bevinding zoals disclosure:AIVD-2019-0042/scope of een aanbeveling zoals recommendation:AIVD/1
usage-unknown-code = "{ $found }" is niet bekend; verwacht wordt een van { $known }

# De koppen van de handleiding.
manual-name = NAAM
manual-synopsis = GEBRUIK
manual-description = BESCHRIJVING
manual-options = OPTIES
manual-commands = OPDRACHTEN
manual-version = VERSIE
