//! The words of the finding-text library.

use super::Text;
use crate::domain::library::Blank;

messages! { LIBRARY:
    context_library() = "context-library";
    help_library() = "help-library";
    hint_library() = "hint-library";
    help_take_text() = "help-take-text";
    hint_take_text() = "hint-take-text";
    help_other_list() = "help-other-list";
    hint_other_list() = "hint-other-list";
    help_close_library() = "help-close-library";
    hint_close_library() = "hint-close-library";
    library_find() = "library-find";
    library_texts(count) = "library-texts";
    library_earlier(count) = "library-earlier";
    library_earlier_unread() = "library-earlier-unread";
    library_reading() = "library-reading";
    library_no_texts() = "library-no-texts";
    library_no_earlier() = "library-no-earlier";
    library_own() = "library-own";
    library_any_norm() = "library-any-norm";
    library_mine() = "library-mine";
    library_times(count) = "library-times";
    library_undated() = "library-undated";
    library_preview() = "library-preview";
    library_gap(what) = "library-gap";
    library_per_item(what) = "library-per-item";
    library_as_it_stands() = "library-as-it-stands";
    library_gaps(what) = "library-gaps";
    library_faulty(count, first) = "library-faulty";
    library_unknown_place(found, known) = "library-unknown-place";
    library_unpaired() = "library-unpaired";
    library_no_text() = "library-no-text";
    blank_ref() = "blank-ref";
    blank_date() = "blank-date";
    blank_service() = "blank-service";
    blank_subject() = "blank-subject";
    blank_parties() = "blank-parties";
    blank_persons_count() = "blank-persons-count";
    blank_categories() = "blank-categories";
    blank_origin() = "blank-origin";
    blank_authorisation() = "blank-authorisation";
    blank_level() = "blank-level";
    blank_granted_on() = "blank-granted-on";
    blank_valid_from() = "blank-valid-from";
    blank_valid_until() = "blank-valid-until";
    blank_note() = "blank-note";
    blank_note_adopted() = "blank-note-adopted";
    blank_required_level() = "blank-required-level";
}

impl Text {
    /// What a place of a text is called.
    #[must_use]
    pub fn library_blank(&self, blank: Blank) -> String {
        match blank {
            Blank::Reference => self.blank_ref(),
            Blank::Date => self.blank_date(),
            Blank::Service => self.blank_service(),
            Blank::Subject => self.blank_subject(),
            Blank::Parties => self.blank_parties(),
            Blank::PersonsCount => self.blank_persons_count(),
            Blank::Categories => self.blank_categories(),
            Blank::Origin => self.blank_origin(),
            Blank::Authorisation => self.blank_authorisation(),
            Blank::Level => self.blank_level(),
            Blank::GrantedOn => self.blank_granted_on(),
            Blank::ValidFrom => self.blank_valid_from(),
            Blank::ValidUntil => self.blank_valid_until(),
            Blank::Note => self.blank_note(),
            Blank::NoteAdopted => self.blank_note_adopted(),
            Blank::RequiredLevel => self.blank_required_level(),
        }
    }
}
