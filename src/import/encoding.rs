//! From bytes to text, for spreadsheets saved as text: UTF-8, UTF-16 or Windows-1252, and nothing else is guessed.
//!
//! A statistical detector (chardetng was considered) may call a file with three accents Baltic; the contract knows
//! three encodings, and what is valid UTF-8 by chance is no accented text in another.

use super::parser::Fault;
use crate::domain::problem::{SyntaxFault, TextEncoding};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// How much of a source without a mark is looked at to see whether it is UTF-16.
const LOOKED_AT: usize = 1024;

/// The text without a byte order mark, and how it was written.
pub(super) fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, TextEncoding), (String, Fault)> {
    let (encoding, content) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (encoding, &bytes[mark..]),
        None => (guess(bytes), bytes),
    };
    let said = if encoding == UTF_8 {
        TextEncoding::Utf8
    } else if encoding == WINDOWS_1252 {
        TextEncoding::Windows1252
    } else {
        TextEncoding::Utf16
    };
    let (text, had_errors) = encoding.decode_without_bom_handling(content);
    // What Windows-1252 leaves undefined is decoded as C1 controls: then it was something else.
    let place = text.find(|c: char| c == '\u{fffd}' && had_errors || said == TextEncoding::Windows1252 && is_c1(c));
    match place {
        Some(at) => Err((text.into_owned(), Fault { at, fault: SyntaxFault::NotText { encoding: said } })),
        None => Ok((text, said)),
    }
}

/// The text of bytes whose encoding was declared.
pub(super) fn decode_as(bytes: &[u8], said: TextEncoding) -> Result<Cow<'_, str>, (String, Fault)> {
    let found = Encoding::for_bom(bytes).map_or_else(|| guess(bytes), |(encoding, _)| encoding);
    let encoding = match said {
        TextEncoding::Utf8 => UTF_8,
        TextEncoding::Windows1252 => WINDOWS_1252,
        TextEncoding::Utf16 if found == UTF_16BE => UTF_16BE,
        TextEncoding::Utf16 => UTF_16LE,
    };
    let (text, had_errors) = encoding.decode_with_bom_removal(bytes);
    let place = text.find(|c: char| c == '\u{fffd}' && had_errors || said == TextEncoding::Windows1252 && is_c1(c));
    match place {
        Some(at) => Err((text.into_owned(), Fault { at, fault: SyntaxFault::NotText { encoding: said } })),
        None => Ok(text),
    }
}

fn is_c1(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{9f}')
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let start = &bytes[..bytes.len().min(LOOKED_AT)];
    let zeros = |parity: usize| start.iter().skip(parity).step_by(2).filter(|&&byte| byte == 0).count();
    let many = start.len() / 4;
    match (zeros(0), zeros(1)) {
        (0, odd) if odd > many => UTF_16LE,
        (even, 0) if even > many => UTF_16BE,
        _ if is_mostly_utf8(bytes) => UTF_8,
        _ => WINDOWS_1252,
    }
}

/// Whether more characters are valid UTF-8 of several bytes than are not: a damaged file must not pass for another
/// encoding.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut valid, mut invalid) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        invalid += usize::from(!chunk.invalid().is_empty());
    }
    invalid == 0 || valid > invalid
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
        assert_eq!(fault(b"a\x81b"), Fault { at: 1, fault: not(TextEncoding::Windows1252) });
        assert_eq!(fault(b"\xff\xfea\x00\x00\xd8b\x00").fault, not(TextEncoding::Utf16));
    }
}
