# The words around the help, and what is said of a command line that cannot be read.

usage-heading = Usage:
usage-options = OPTIONS
usage-command = COMMAND
usage-commands-heading = Commands:
usage-arguments-heading = Arguments:
usage-options-heading = Options:
usage-default = [default: { $value }]
usage-choices = [possible values: { $values }]
usage-choices-heading = Possible values:
usage-unknown-argument = There is no argument { $argument } here.
usage-unknown-command = There is no command { $command }.
usage-meant = Did you mean { $known }?
usage-missing = Missing: { $arguments }.
usage-no-command = A command is missing.
usage-no-value = A value is missing for { $argument }.
usage-bad-value = "{ $value }" is no value for { $argument }.
usage-expected = Expected: { $values }.
usage-whole-number = a whole number
usage-number-in-range = a whole number within what is possible here
usage-date = a date as YYYY-MM-DD
usage-too-many = "{ $value }" is one value too many for { $argument }.
usage-value-count = { $argument } takes { $expected ->
    [one] { $expected } value
   *[other] { $expected } values
}; { $found } given.
usage-twice = { $argument } was given more than once.
usage-conflict = { $argument } does not go together with { $others }.
usage-not-text = The command line is not UTF-8.
usage-unreadable = This command line cannot be read.
usage-see = See { $command } --help.
usage-unknown-page = there is no command { $command }; known: { $known }
usage-not-an-item = "{ $found }" is no item; expected is kind:ref, such as disclosure:AIVD-2019-0042, with as its kind one of { $kinds }
usage-not-reportable = "{ $found }" is not in a report; expected is an item such as disclosure:AIVD-2019-0042, a finding such as disclosure:AIVD-2019-0042/scope or a recommendation such as recommendation:AIVD/1
usage-unknown-code = "{ $found }" is not known; expected is one of { $known }

# The headings of the manual page.
manual-name = NAME
manual-synopsis = SYNOPSIS
manual-description = DESCRIPTION
manual-options = OPTIONS
manual-commands = COMMANDS
manual-version = VERSION
