//! Text that is decoded as it comes in: the part of it that is being looked at, and how many lines there were.

use super::encoding;
use crate::domain::problem::TextEncoding;
use encoding_rs::{Decoder, Encoding};
use std::io::{self, BufRead};

/// Bytes that are decoded at once.
const CHUNK: usize = 64 << 10;

/// The part of a text that is being looked at.
pub(super) struct Window<R> {
    source: R,
    decoder: Decoder,
    said: TextEncoding,
    text: String,
    at: usize,
    lines: Lines,
    is_all: bool,
    /// What follows is no text.
    is_damaged: bool,
    /// Whether the source was read to its end.
    is_read: bool,
}

impl<R: BufRead> Window<R> {
    pub(super) fn new(source: R, (encoding, said): (&'static Encoding, TextEncoding)) -> Self {
        let decoder = encoding.new_decoder_with_bom_removal();
        let (text, lines) = (String::new(), Lines::default());
        Self { source, decoder, said, text, at: 0, lines, is_all: false, is_damaged: false, is_read: false }
    }

    /// The text from where it was passed to.
    pub(super) fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    /// Whether nothing follows it.
    pub(super) fn is_all(&self) -> bool {
        self.is_all
    }

    /// Whether what follows is no text.
    pub(super) fn is_damaged(&self) -> bool {
        self.is_damaged
    }

    pub(super) fn encoding(&self) -> TextEncoding {
        self.said
    }

    /// Lines that were decoded, however they are divided into rows.
    pub(super) fn lines(&self) -> u64 {
        self.lines.number()
    }

    pub(super) fn pass(&mut self, bytes: usize) {
        self.at += bytes;
    }

    /// Decodes more, at least as much as is there: what is looked at again and again is not looked at often.
    pub(super) fn fill(&mut self) -> io::Result<()> {
        self.text.drain(..self.at);
        self.at = 0;
        let wanted = self.text.len().max(CHUNK) + self.text.len();
        while self.text.len() < wanted && !self.is_all {
            self.decode()?;
        }
        Ok(())
    }

    fn decode(&mut self) -> io::Result<()> {
        let before = self.text.len();
        let bytes = self.source.fill_buf()?;
        let bytes = &bytes[..bytes.len().min(CHUNK)];
        let is_last = bytes.is_empty();
        self.text.reserve(self.decoder.max_utf8_buffer_length(bytes.len()).unwrap_or(CHUNK));
        let (_, read, had_errors) = self.decoder.decode_to_string(bytes, &mut self.text, is_last);
        self.source.consume(read);
        (self.is_all, self.is_read) = (is_last, is_last);
        self.lines.add(&self.text[before..]);
        if let Some(place) = encoding::no_text(&self.text[before..], self.said, had_errors) {
            self.text.truncate(before + place);
            (self.is_all, self.is_damaged) = (true, true);
        }
        Ok(())
    }

    /// Counts the lines to the end, whatever they hold.
    pub(super) fn count_on(&mut self) -> io::Result<()> {
        let mut text = String::new();
        while !self.is_read {
            text.clear();
            let bytes = self.source.fill_buf()?;
            let bytes = &bytes[..bytes.len().min(CHUNK)];
            let is_last = bytes.is_empty();
            text.reserve(self.decoder.max_utf8_buffer_length(bytes.len()).unwrap_or(CHUNK));
            let (_, read, _) = self.decoder.decode_to_string(bytes, &mut text, is_last);
            self.source.consume(read);
            self.is_read = is_last;
            self.lines.add(&text);
        }
        Ok(())
    }
}

/// Lines of a text that comes in pieces.
#[derive(Debug, Default)]
struct Lines {
    ended: u64,
    /// Whether the last one goes on.
    is_open: bool,
    /// Whether a `\n` would belong to the line break before it.
    is_after_return: bool,
}

impl Lines {
    fn add(&mut self, piece: &str) {
        let bytes = piece.as_bytes();
        let Some(&last) = bytes.last() else { return };
        let within = super::split::line_breaks(piece);
        // `\r` at the end of a piece is a line break, and `\n` at the beginning of the next one is none.
        self.ended += within - u64::from(self.is_after_return && bytes[0] == b'\n');
        self.is_after_return = last == b'\r';
        self.is_open = !matches!(last, b'\n' | b'\r');
    }

    fn number(&self) -> u64 {
        self.ended + u64::from(self.is_open)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::UTF_8;
    use proptest::prelude::*;
    use std::io::{BufReader, Cursor};

    proptest! {
        #[test]
        fn text_in_pieces_is_the_whole_text(text in "[aé\n\r😀]{0,60}", piece in 1..9_usize, passed in 0..9_usize) {
            let source = BufReader::with_capacity(piece, Cursor::new(text.as_bytes()));
            let mut window = Window::new(source, (UTF_8, TextEncoding::Utf8));
            let mut found = String::new();
            while !window.is_all() {
                window.fill().unwrap();
                let place = window.rest().floor_char_boundary(passed);
                found.push_str(&window.rest()[..place]);
                window.pass(place);
            }
            found.push_str(window.rest());
            prop_assert_eq!(&found, &text);
            let whole = super::super::split::line_breaks(&text) + u64::from(!text.is_empty() && !text.ends_with(['\n', '\r']));
            prop_assert_eq!(window.lines(), whole);
        }
    }
}
