//! The command line explained, in one language: clap's description of it with a text for each command, argument and choice,
//! looked up by its name. Built only when help, an error, a manual page or completions are asked for.

use super::arguments::Arguments;
use crate::text::Text;
use clap::builder::{PossibleValue, PossibleValuesParser, Styles};
use clap::{Arg, ArgAction, Command, CommandFactory};

/// The last of the options.
const LAST: usize = 999;

/// The program with its commands; `text` has the texts that are looked up by name.
#[must_use]
pub fn command(text: &Text) -> Command {
    worded(Arguments::command(), &Place::top(), text)
}

/// What clap writes of its own accord, in the language of the rest.
pub fn in_language(shown: &str, text: &Text) -> String {
    shown.replace("[OPTIONS]", &format!("[{}]", text.usage_options()))
}

/// Where in the program an argument or a command stands: `sample-draw`, or the name of the program.
struct Place(Option<String>);

impl Place {
    fn top() -> Self {
        Self(None)
    }

    fn under(&self, command: &str) -> Self {
        Self(Some(self.0.as_ref().map_or_else(|| command.to_owned(), |above| format!("{above}-{command}"))))
    }

    fn name(&self) -> &str {
        self.0.as_deref().unwrap_or("toets")
    }

    /// What a command is called among the texts.
    fn about(&self) -> String {
        format!("about-{}", self.name())
    }

    /// What an argument may be called: as the command means it, as all do.
    fn argument(&self, id: &str) -> [String; 2] {
        [format!("argument-{}-{id}", self.name()), format!("argument-{id}")]
    }
}

fn value_name(word: &str) -> String {
    format!("placeholder-{}", word.to_lowercase())
}

fn choice_name(word: &str) -> String {
    format!("choice-{word}")
}

fn worded(command: Command, place: &Place, text: &Text) -> Command {
    let template = template(&command, text);
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).display_order(LAST);
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version).display_order(LAST);
    let has_version = command.get_version().is_some();
    let command = command
        .about(text.named(&place.about()).unwrap_or_default())
        .subcommand_value_name(text.usage_command())
        .subcommand_help_heading(text.manual_commands())
        .help_template(template)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .arg(help)
        .args(has_version.then_some(version));
    command.mut_args(|argument| explained(argument, place, text)).mut_subcommands(|sub| {
        let place = place.under(sub.get_name());
        worded(sub, &place, text)
    })
}

/// clap's own headings are English: here they are ours.
fn template(command: &Command, text: &Text) -> String {
    let style = Styles::styled();
    let style = style.get_header();
    let usage = text.usage_heading();
    let mut template = format!("{{about-with-newline}}\n{style}{usage}{style:#} {{usage}}");
    let has_arguments = command.get_positionals().next().is_some();
    let parts = [
        (command.has_subcommands(), text.usage_commands_heading(), "{subcommands}"),
        (has_arguments, text.usage_arguments_heading(), "{positionals}"),
        (true, text.usage_options_heading(), "{options}"),
    ];
    for (_, heading, part) in parts.into_iter().filter(|(there, ..)| *there) {
        template += &format!("\n\n{style}{heading}{style:#}\n{part}");
    }
    template
}

/// An argument with what it is for, what stands in its place, its default and its choices.
fn explained(argument: Arg, place: &Place, text: &Text) -> Arg {
    let id = argument.get_id().as_str().to_owned();
    let about = place.argument(&id).iter().find_map(|name| text.named(name)).unwrap_or_default();
    if !argument.get_action().takes_values() {
        return argument.help(about);
    }
    let names: Vec<String> =
        argument.get_value_names().unwrap_or_default().iter().map(|name| value(name, text)).collect();
    let choices: Vec<PossibleValue> =
        argument.get_possible_values().iter().map(|choice| chosen(choice, text)).collect();
    let default =
        argument.get_default_values().iter().map(|value| value.to_string_lossy()).collect::<Vec<_>>().join(",");
    let default = (!default.is_empty()).then(|| text.usage_default(default));
    let briefly: Vec<String> = choices.iter().map(|choice| choice.get_name().to_owned()).collect();
    let briefly = (!briefly.is_empty()).then(|| text.usage_choices(briefly.join(", ")));
    let short: Vec<String> = [Some(about.clone()), default.clone(), briefly].into_iter().flatten().collect();
    let argument =
        argument.value_names(names).hide_default_value(true).hide_possible_values(true).help(short.join(" "));
    if choices.is_empty() {
        return argument;
    }
    let at_length: Vec<String> = [Some(about), default].into_iter().flatten().collect();
    let listed = choices.iter().map(|choice| match choice.get_help() {
        Some(help) => format!("\n- {}: {help}", choice.get_name()),
        None => format!("\n- {}", choice.get_name()),
    });
    let listed = format!("{}\n\n{}{}", at_length.join(" "), text.usage_choices_heading(), listed.collect::<String>());
    argument.long_help(listed).value_parser(PossibleValuesParser::new(choices))
}

fn chosen(choice: &PossibleValue, text: &Text) -> PossibleValue {
    let name = choice.get_name().to_owned();
    match text.named(&choice_name(&name)) {
        Some(help) => PossibleValue::new(name).help(help),
        None => PossibleValue::new(name),
    }
}

/// The words in capitals stand for something; the signs between them stay: `ITEM[/NORM]`.
fn value(name: &str, text: &Text) -> String {
    let mut shown = String::new();
    for word in words(name) {
        let known = text.named(&value_name(word)).filter(|_| stands_for_something(word));
        shown += known.as_deref().unwrap_or(word);
    }
    shown
}

fn stands_for_something(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_uppercase())
}

/// A name in words and the signs between them.
fn words(name: &str) -> impl Iterator<Item = &str> {
    let in_word = |c: char| c.is_ascii_alphabetic() || c == '_';
    let mut rest = name;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = rest.find(|c| in_word(c) != in_word(first)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        rest = after;
        Some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codes::Language;
    use std::collections::BTreeSet;

    /// The names under which the texts of a command are looked up; of an argument the first that there is.
    fn asked(command: &Command, place: &Place, there: &BTreeSet<String>, names: &mut BTreeSet<String>) {
        names.insert(place.about());
        let own = ["help".to_owned()].into_iter().chain(command.get_version().map(|_| "version".to_owned()));
        let ids: Vec<String> =
            command.get_arguments().map(|argument| argument.get_id().to_string()).chain(own).collect();
        for id in ids {
            let [own, shared] = place.argument(&id);
            names.insert(if there.contains(&own) { own } else { shared });
        }
        for argument in command.get_arguments().filter(|argument| argument.get_action().takes_values()) {
            names.extend(argument.get_possible_values().iter().map(|choice| choice_name(choice.get_name())));
            let values = argument.get_value_names().unwrap_or_default();
            names.extend(
                values.iter().flat_map(|name| words(name)).filter(|word| stands_for_something(word)).map(value_name),
            );
        }
        for sub in command.get_subcommands() {
            asked(sub, &place.under(sub.get_name()), there, names);
        }
    }

    #[test]
    fn every_command_argument_value_and_choice_has_a_text_and_no_text_is_left_over() {
        let there: BTreeSet<String> = crate::text::names()
            .into_iter()
            .filter(|name| ["about-", "argument-", "placeholder-", "choice-"].iter().any(|kind| name.starts_with(kind)))
            .collect();
        let mut names = BTreeSet::new();
        asked(&Arguments::command(), &Place::top(), &there, &mut names);
        assert_eq!(names, there);
    }

    #[test]
    fn what_clap_itself_would_say_in_english_is_said_in_dutch() {
        let text = Text::with_named(Language::Dutch);
        let mut program = command(&text);
        program.build();
        every(&mut program, &mut |command| {
            let shown = format!("{}\n{}", command.render_long_help(), command.render_help());
            let shown = in_language(&shown, &text);
            for english in
                ["Usage", "OPTIONS", "COMMAND", "Options:", "Arguments:", "Commands:", "[default", "[possible"]
            {
                assert!(!shown.contains(english), "{english} stands in\n{shown}");
            }
        });
    }

    fn every(command: &mut Command, look: &mut dyn FnMut(&mut Command)) {
        look(command);
        command.get_subcommands_mut().for_each(|sub| every(sub, look));
    }

    #[test]
    fn the_command_that_explains_is_sound() {
        command(&Text::with_named(Language::English)).debug_assert();
    }
}
