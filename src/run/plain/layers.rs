//! A line that answers what lies in front of the screen: a form, one judgement on many items, the filter, saved views.

use super::{Talk, write};
use crate::app::bulk::Row;
use crate::app::form::Entry;
use crate::app::{Action, Layer, Msg, narrow};
use crate::run::Jobs;
use std::collections::BTreeSet;
use std::io;

/// Takes the line, if something in front is answered by it.
pub(super) fn answer<J: Jobs>(talk: &mut Talk<J>, word: &str) -> Option<io::Result<()>> {
    match &talk.model.layer {
        Some(Layer::Form(_)) => Some(fill_in(talk, word)),
        Some(Layer::Bulk(form)) => {
            let writes = form.row == Row::Words;
            Some(judge(talk, word, writes))
        }
        Some(Layer::Views(_)) => {
            choose_view(talk, word);
            Some(Ok(()))
        }
        None if narrow::is_typing(&talk.model) => {
            type_filter(talk, word);
            Some(Ok(()))
        }
        _ => None,
    }
}

/// Fills the field that is asked, and goes to the next.
fn fill_in<J: Jobs>(talk: &mut Talk<J>, word: &str) -> io::Result<()> {
    let Some(Layer::Form(view)) = &talk.model.layer else { return Ok(()) };
    let focus = view.form.focus;
    if let Some(place) = word.strip_prefix(':').and_then(|place| place.parse::<usize>().ok()) {
        // To point at the field that is asked would turn its choice.
        if place != focus + 1 {
            talk.take(Msg::Point(place.saturating_sub(1)));
        }
        return Ok(());
    }
    let several = view.form.ticks();
    let choice = match view.form.fields.get(focus).map(|field| (field.name, &field.entry)) {
        Some((name, Entry::Chosen { options, at } | Entry::Several { options, at, .. })) => {
            Some((name, options.clone(), *at))
        }
        _ => None,
    };
    match choice {
        _ if word.is_empty() => {}
        None => talk.type_over(word),
        Some((name, options, at)) => {
            let words = talk.words_of(name, &options);
            let answers = if several { word.split(',').collect() } else { vec![word] };
            let wanted: Option<BTreeSet<usize>> =
                answers.iter().map(|answer| place_of(&words, answer.trim())).collect();
            match wanted {
                None => return write(&[talk.text().layers_no_choice(word, words.join(", "))]),
                Some(wanted) if several => tick(talk, (at, options.len()), &wanted),
                Some(wanted) => wanted.iter().for_each(|place| go(talk, (at, *place, options.len()))),
            }
        }
    }
    talk.take(Msg::Do(Action::NextField));
    Ok(())
}

/// Which of the options a word or its number names.
fn place_of(words: &[String], word: &str) -> Option<usize> {
    let named = words.iter().position(|said| said.to_lowercase() == word.to_lowercase());
    let numbered = || word.parse::<usize>().ok().and_then(|place| place.checked_sub(1));
    named.or_else(numbered).filter(|place| *place < words.len())
}

/// Goes from the option that is pointed at to the one that is wanted.
fn go<J: Jobs>(talk: &mut Talk<J>, (from, to, count): (usize, usize, usize)) {
    (0..(to + count - from) % count).for_each(|_| talk.take(Msg::Do(Action::ChooseNext)));
}

/// Ticks exactly these: to tick the first, which stands for all, takes the other ticks away.
fn tick<J: Jobs>(talk: &mut Talk<J>, (mut at, count): (usize, usize), wanted: &BTreeSet<usize>) {
    for place in std::iter::once(0).chain(wanted.iter().copied().filter(|place| *place != 0)) {
        go(talk, (at, place, count));
        talk.take(Msg::Do(Action::Tick));
        at = place;
    }
}

/// A line of the judgement: in the row of its text it is that text, else a key or an action.
fn judge<J: Jobs>(talk: &mut Talk<J>, word: &str, writes: bool) -> io::Result<()> {
    if word.is_empty() {
        talk.take(Msg::Do(Action::NextPane));
    } else if writes {
        talk.take(Msg::Do(Action::Reasoning));
        talk.take(Msg::TextChanged(word.to_owned()));
        talk.take(Msg::Do(Action::TextDone));
        talk.take(Msg::Do(Action::NextPane));
    } else {
        return talk.run_command(word);
    }
    Ok(())
}

fn choose_view<J: Jobs>(talk: &mut Talk<J>, word: &str) {
    if let Ok(number @ 1..) = word.parse::<usize>() {
        talk.take(Msg::Point(number - 1));
        talk.take(Msg::Do(Action::Accept));
    } else if word.is_empty() {
        talk.take(Msg::Do(Action::Cancel));
    } else {
        talk.type_over(word);
    }
}

/// The filter takes hold at once; one that cannot be read is asked again.
fn type_filter<J: Jobs>(talk: &mut Talk<J>, word: &str) {
    match word {
        "" => return talk.take(Msg::Do(Action::CancelFilter)),
        "*" => talk.type_over(""),
        _ => talk.type_over(word),
    }
    talk.take(Msg::Do(Action::ApplyFilter));
}
