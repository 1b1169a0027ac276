//! From bytes to text, for spreadsheets saved as text: UTF-8, UTF-16 or Windows-1252, and nothing else is guessed.
//!
//! A statistical detector (chardetng was considered) may call a file with three accents Baltic; the contract knows
//! three encodings, and what is valid UTF-8 by chance is no accented text in another.

use super::parser::Fault;
use crate::domain::problem::{SyntaxFault, TextEncoding};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;
use std::io::{self, BufRead, Seek, SeekFrom};

/// How much of a source without a mark is looked at to see whether it is UTF-16.
const LOOKED_AT: usize = 1024;
/// Of so many characters of another encoding hardly one is valid UTF-8 by chance.
const BY_CHANCE: u64 = 20;

/// The text without a byte order mark, and how it was written.
pub(super) fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, TextEncoding), (String, Fault)> {
    let (encoding, content) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (encoding, &bytes[mark..]),
        None => (guess(bytes), bytes),
    };
    let said = named(encoding);
    let (text, had_errors) = encoding.decode_without_bom_handling(content);
    match no_text(&text, said, had_errors) {
        Some(at) => Err((text.into_owned(), Fault { at, fault: SyntaxFault::NotText { encoding: said } })),
        None => Ok((text, said)),
    }
}

/// Finds out how a source is written, if that is not declared, and goes to its beginning.
pub(super) fn find(
    source: &mut (impl BufRead + Seek),
    declared: Option<TextEncoding>,
) -> io::Result<(&'static Encoding, TextEncoding)> {
    let mut start = vec![0; LOOKED_AT];
    source.seek(SeekFrom::Start(0))?;
    let mut filled = 0;
    while let read @ 1.. = source.read(&mut start[filled..])? {
        filled += read;
    }
    start.truncate(filled);
    source.seek(SeekFrom::Start(0))?;
    let told = Encoding::for_bom(&start).map(|(encoding, _)| encoding);
    let encoding = match (declared, told.or_else(|| wide(&start))) {
        (Some(TextEncoding::Utf8), _) => UTF_8,
        (Some(TextEncoding::Windows1252), _) => WINDOWS_1252,
        (Some(TextEncoding::Utf16), Some(found)) if found == UTF_16BE => UTF_16BE,
        (Some(TextEncoding::Utf16), _) => UTF_16LE,
        (None, Some(found)) => found,
        (None, None) => {
            let mut count = Count::default();
            while let read @ 1.. = count.add(source.fill_buf()?) {
                source.consume(read);
            }
            source.seek(SeekFrom::Start(0))?;
            if count.is_utf8() { UTF_8 } else { WINDOWS_1252 }
        }
    };
    Ok((encoding, named(encoding)))
}

fn named(encoding: &'static Encoding) -> TextEncoding {
    if encoding == UTF_8 {
        TextEncoding::Utf8
    } else if encoding == WINDOWS_1252 {
        TextEncoding::Windows1252
    } else {
        TextEncoding::Utf16
    }
}

/// Where a text holds something that is no text in this encoding; `had_errors`: as its decoder says. What Windows-1252
/// leaves undefined is decoded as C1 controls: then it was something else.
pub(super) fn no_text(text: &str, said: TextEncoding, had_errors: bool) -> Option<usize> {
    if !had_errors && said != TextEncoding::Windows1252 {
        return None;
    }
    text.find(|c: char| c == '\u{fffd}' && had_errors || said == TextEncoding::Windows1252 && is_c1(c))
}

fn is_c1(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{9f}')
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut count = Count::default();
    let mut is_utf8 = || {
        count.add(bytes);
        count.is_utf8()
    };
    wide(&bytes[..bytes.len().min(LOOKED_AT)]).unwrap_or_else(|| if is_utf8() { UTF_8 } else { WINDOWS_1252 })
}

/// UTF-16 by the zeros at the beginning.
fn wide(start: &[u8]) -> Option<&'static Encoding> {
    let zeros = |parity: usize| start.iter().skip(parity).step_by(2).filter(|&&byte| byte == 0).count();
    let many = start.len() / 4;
    match (zeros(0), zeros(1)) {
        (0, odd) if odd > many => Some(UTF_16LE),
        (even, 0) if even > many => Some(UTF_16BE),
        _ => None,
    }
}

/// Whether a text is UTF-8, damaged or not: a damaged file must not pass for another encoding.
#[derive(Default)]
struct Count {
    valid: u64,
    invalid: u64,
    /// The beginning of a character whose end is still to come.
    begun: Vec<u8>,
}

impl Count {
    /// Counts what comes next, and says how much that is.
    fn add(&mut self, bytes: &[u8]) -> usize {
        let joined = (!self.begun.is_empty()).then(|| [std::mem::take(&mut self.begun).as_slice(), bytes].concat());
        let all = joined.as_deref().unwrap_or(bytes);
        let (whole, begun) = all.split_at(all.len() - unfinished(all));
        for chunk in whole.utf8_chunks() {
            if !chunk.valid().is_ascii() {
                self.valid += chunk.valid().chars().filter(|c| !c.is_ascii()).count() as u64;
            }
            self.invalid += u64::from(!chunk.invalid().is_empty());
        }
        self.begun = begun.to_vec();
        bytes.len()
    }

    fn is_utf8(&self) -> bool {
        let invalid = self.invalid + u64::from(!self.begun.is_empty());
        invalid == 0 || self.valid * BY_CHANCE > invalid
    }
}

/// How many bytes at the end begin a character that does not end there.
fn unfinished(bytes: &[u8]) -> usize {
    let last = (1..=bytes.len().min(3)).find(|&back| bytes[bytes.len() - back] & 0xc0 != 0x80);
    let Some(back) = last else { return 0 };
    let needed = match bytes[bytes.len() - back] {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => 1,
    };
    if needed > back { back } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    }

    #[test]
    fn each_encoding_is_told_apart() {
        let text = "ref;onderwerp\nA;coördinatie – één\n";
        let marked = format!("\u{feff}{text}");
        let cases = [
            (text.as_bytes().to_vec(), TextEncoding::Utf8),
            (marked.as_bytes().to_vec(), TextEncoding::Utf8),
            (utf16(&marked, u16::to_le_bytes), TextEncoding::Utf16),
            (utf16(&marked, u16::to_be_bytes), TextEncoding::Utf16),
            (utf16(text, u16::to_le_bytes), TextEncoding::Utf16),
            (utf16(text, u16::to_be_bytes), TextEncoding::Utf16),
            (WINDOWS_1252.encode(text).0.into_owned(), TextEncoding::Windows1252),
        ];
        for (bytes, encoding) in cases {
            assert_eq!(decode(&bytes).unwrap(), (text.into(), encoding));
        }
    }

    #[test]
    fn what_is_damaged_passes_for_nothing_else() {
        let fault = |bytes: &[u8]| decode(bytes).unwrap_err().1;
        let not = |encoding| SyntaxFault::NotText { encoding };
        assert_eq!(
            fault("éé\u{0}".as_bytes().split_last().map_or(&[][..], |_| b"\xc3\xa9\xc3\xa9\xc3")).fault,
            not(TextEncoding::Utf8)
        );
        // A file put together from two: as Windows-1252 the first accent would be two signs.
        assert_eq!(fault(b"caf\xc3\xa9\ncaf\xe9\n").fault, not(TextEncoding::Utf8));
        assert_eq!(fault(b"a\x81b"), Fault { at: 1, fault: not(TextEncoding::Windows1252) });
        assert_eq!(fault(b"\xff\xfea\x00\x00\xd8b\x00").fault, not(TextEncoding::Utf16));
    }
}
