//! From a key press to a message.

use super::context::Context;
use super::key::Key;
use super::keymap::Keymap;
use super::listing::pointed;
use super::table::Binding;
use crate::app::{Action, Layer, Model, Msg, Refusal};
use crate::text::Text;
use crossterm::event::{KeyCode, KeyEvent, KeyEventKind};

impl Keymap {
    /// What a key press means now. `None` while the text field is open: the key is for its editor.
    #[must_use]
    pub fn resolve(&self, model: &Model, event: KeyEvent, text: &Text) -> Option<Msg> {
        if event.kind == KeyEventKind::Release {
            return None;
        }
        let key = Key::of(event);
        let bound = Context::stack(model).into_iter().find_map(|context| self.find(model, context, key));
        match bound {
            Some(binding) if binding.context == Context::Palette => self.in_palette(model, binding.action, text),
            Some(binding) => Some(Msg::Do(binding.action)),
            None if model.typed_line().is_some() => match event.code {
                KeyCode::Backspace => Some(Msg::Rub),
                _ => key.typed().map(Msg::Type),
            },
            None => self.out_of_place(model, key),
        }
    }

    /// A key that does nothing here, but would at another moment or in the pane beside it: it is not passed over in
    /// silence. A verdict's key in a document sets nothing, and says so itself.
    fn out_of_place(&self, model: &Model, key: Key) -> Option<Msg> {
        let stack = Context::stack(model);
        if model.layer.is_some() || model.text_field.is_some() || stack.contains(&Context::Locked) {
            return None;
        }
        let refused = |contexts: &[Context], why| {
            let mut bound = contexts.iter().flat_map(|context| self.of(*context));
            let says = |action: Action| !matches!(action, Action::Dismiss | Action::ToNorms | Action::ClearFind);
            let found = bound.find(|(binding, keys)| keys.contains(&key) && says(binding.action))?.0;
            match why {
                Refusal::AtNorms if found.action.verdict().is_some() => Some(Msg::Do(found.action)),
                why => Some(Msg::Refuse(found.action, why)),
            }
        };
        let here: Vec<Context> = stack.iter().copied().filter(|context| *context != Context::Always).collect();
        let beside = match stack[0] {
            Context::CaseDocument => refused(&[Context::CaseNorms], Refusal::AtNorms),
            Context::CaseNorms => refused(&[Context::CaseDocument], Refusal::InDocument),
            Context::Selection => {
                refused(&[Context::CaseDocument, Context::CaseNorms, Context::Case], Refusal::Selecting)
            }
            _ => None,
        };
        refused(&here, Refusal::NotNow).or(beside)
    }

    /// What an action means that did not come by a key, such as the wheel of the mouse.
    #[must_use]
    pub fn act(&self, model: &Model, action: Action, text: &Text) -> Option<Msg> {
        match model.layer {
            Some(Layer::Palette { .. }) => self.in_palette(model, action, text),
            _ => Some(Msg::Do(action)),
        }
    }

    fn find(&self, model: &Model, context: Context, key: Key) -> Option<&'static Binding> {
        let bound = |(binding, keys): &(&'static Binding, &[Key])| keys.contains(&key) && (binding.when)(model);
        self.of(context).find(bound).map(|(binding, _)| binding)
    }

    /// The palette's list is made from the table, so what its keys mean is settled here.
    fn in_palette(&self, model: &Model, action: Action, text: &Text) -> Option<Msg> {
        let lines = self.palette(model, text);
        let at = pointed(model, lines.len())?;
        match action {
            Action::Down => Some(Msg::Point((at + 1).min(lines.len().saturating_sub(1)))),
            Action::Up => Some(Msg::Point(at.saturating_sub(1))),
            Action::Run => lines.get(at).map(|line| Msg::Choose(line.action)),
            other => Some(Msg::Do(other)),
        }
    }
}
