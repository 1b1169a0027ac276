//! The words around the help, and what is said of a command line that cannot be read.

messages! { USAGE:
    usage_heading() = "usage-heading";
    usage_options() = "usage-options";
    usage_command() = "usage-command";
    usage_commands_heading() = "usage-commands-heading";
    usage_arguments_heading() = "usage-arguments-heading";
    usage_options_heading() = "usage-options-heading";
    usage_default(value) = "usage-default";
    usage_choices(values) = "usage-choices";
    usage_choices_heading() = "usage-choices-heading";
    usage_unknown_argument(argument) = "usage-unknown-argument";
    usage_unknown_command(command) = "usage-unknown-command";
    usage_meant(known) = "usage-meant";
    usage_missing(arguments) = "usage-missing";
    usage_no_command() = "usage-no-command";
    usage_no_value(argument) = "usage-no-value";
    usage_bad_value(value, argument) = "usage-bad-value";
    usage_expected(values) = "usage-expected";
    usage_whole_number() = "usage-whole-number";
    usage_number_in_range() = "usage-number-in-range";
    usage_date() = "usage-date";
    usage_too_many(value, argument) = "usage-too-many";
    usage_value_count(argument, expected, found) = "usage-value-count";
    usage_twice(argument) = "usage-twice";
    usage_conflict(argument, others) = "usage-conflict";
    usage_not_text() = "usage-not-text";
    usage_unreadable() = "usage-unreadable";
    usage_see(command) = "usage-see";
    usage_unknown_page(command, known) = "usage-unknown-page";
    usage_not_an_item(found, kinds) = "usage-not-an-item";
    usage_not_reportable(found) = "usage-not-reportable";
    usage_unknown_code(found, known) = "usage-unknown-code";
    manual_name() = "manual-name";
    manual_synopsis() = "manual-synopsis";
    manual_description() = "manual-description";
    manual_options() = "manual-options";
    manual_commands() = "manual-commands";
    manual_version() = "manual-version";
}
