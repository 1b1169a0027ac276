//! What is wrong with the form of a JSON source, and where: found out without holding it.

use crate::domain::problem::{ProblemKind, SyntaxFault, ValueType};
use crate::import::parser::{DEEPEST, Parser};
use crate::import::reading::Reading;
use std::io::{self, BufRead, Seek, SeekFrom};

/// The longest text or number that is looked into, in bytes.
const LONGEST: usize = 64 << 20;

/// Goes through a source from its beginning and refuses it for its first fault; without one, for not being an object.
pub(super) fn refuse(source: &mut (impl BufRead + Seek), reading: &mut Reading) -> io::Result<()> {
    source.seek(SeekFrom::Start(0))?;
    let mut walk = Walk { source, line: 1, column: 1, token: Vec::new() };
    walk.skip_mark()?;
    let is_object = walk.peek()? == Some(b'{');
    match walk.document()? {
        Err(fault) => {
            let (line, column) = (walk.line, walk.column);
            reading.refuse(None, None, ProblemKind::Syntax { line, column, fault });
        }
        Ok(()) if is_object => {}
        Ok(()) => {
            let text = String::from_utf8_lossy(&walk.token).into_owned();
            let found = Parser::new(&text).value().map_or(text.clone(), |value| value.excerpt());
            reading.refuse(None, None, ProblemKind::WrongType { found, expected: ValueType::Object });
        }
    }
    Ok(())
}

/// Nothing, or what is wrong where the walk stands.
type Found<T = ()> = io::Result<Result<T, SyntaxFault>>;

/// Goes on, or says what was found.
macro_rules! sound {
    ($found:expr) => {
        match $found? {
            Ok(value) => value,
            Err(fault) => return Ok(Err(fault)),
        }
    };
}

/// Goes through JSON value by value; after a fault it stands where that is.
struct Walk<'r, R> {
    source: &'r mut R,
    line: u64,
    column: u64,
    /// The text, number or word that was read last.
    token: Vec<u8>,
}

/// What may come next inside a list or an object.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    /// A value, or the end of a list or object that holds nothing.
    First,
    Value,
    AfterValue,
}

impl<R: BufRead> Walk<'_, R> {
    fn skip_mark(&mut self) -> io::Result<()> {
        if self.source.fill_buf()?.starts_with("\u{feff}".as_bytes()) {
            self.source.consume(3);
        }
        Ok(())
    }

    fn byte(&mut self) -> io::Result<Option<u8>> {
        Ok(self.source.fill_buf()?.first().copied())
    }

    fn pass(&mut self, byte: u8) {
        self.source.consume(1);
        match byte {
            b'\n' => (self.line, self.column) = (self.line + 1, 1),
            // The later bytes of a character are no character.
            byte if byte & 0xc0 == 0x80 => {}
            _ => self.column += 1,
        }
    }

    fn peek(&mut self) -> io::Result<Option<u8>> {
        while let Some(byte @ (b' ' | b'\t' | b'\n' | b'\r')) = self.byte()? {
            self.pass(byte);
        }
        self.byte()
    }

    /// The whole source. What is open is remembered as the brackets that close it.
    fn document(&mut self) -> Found {
        let (mut open, mut next): (Vec<u8>, Next) = (Vec::new(), Next::Value);
        loop {
            let byte = self.peek()?;
            match (byte, next, open.last().copied()) {
                (None, Next::AfterValue, None) => return Ok(Ok(())),
                (Some(b','), Next::AfterValue, Some(_)) => {
                    self.pass(b',');
                    next = Next::Value;
                    if open.last() == Some(&b'}') {
                        sound!(self.name());
                    }
                }
                (Some(byte), Next::First | Next::AfterValue, Some(close)) if byte == close => {
                    self.pass(byte);
                    open.pop();
                    next = Next::AfterValue;
                    self.token = vec![if byte == b'}' { b'{' } else { b'[' }];
                    self.token.extend_from_slice(if byte == b'}' { b"}" } else { b"]" });
                }
                (_, Next::AfterValue, _) => return self.unexpected(),
                (Some(b'{' | b'['), ..) => next = sound!(self.begin(&mut open)),
                (_, Next::First, Some(b'}')) => {
                    sound!(self.name());
                    next = Next::Value;
                }
                (..) => {
                    sound!(self.scalar());
                    next = Next::AfterValue;
                }
            }
        }
    }

    fn begin(&mut self, open: &mut Vec<u8>) -> Found<Next> {
        let byte = self.byte()?.unwrap_or(b'[');
        self.pass(byte);
        open.push(if byte == b'{' { b'}' } else { b']' });
        if open.len() > DEEPEST {
            return Ok(Err(SyntaxFault::TooDeep { most: DEEPEST }));
        }
        Ok(Ok(Next::First))
    }

    /// The name of a member and what stands between it and its value.
    fn name(&mut self) -> Found {
        if self.peek()? != Some(b'"') {
            return self.unexpected();
        }
        sound!(self.scalar());
        if self.peek()? != Some(b':') {
            return self.unexpected();
        }
        self.pass(b':');
        Ok(Ok(()))
    }

    /// A text, a number or a word, as the parser that reads records judges it.
    fn scalar(&mut self) -> Found {
        let begun = (self.line, self.column);
        self.token.clear();
        if self.byte()? == Some(b'"') {
            sound!(self.text());
        } else {
            while let Some(byte) = self.byte()? {
                let is_part = byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
                if !is_part || self.token.len() > LONGEST {
                    break;
                }
                self.token.push(byte);
                self.pass(byte);
            }
        }
        let Ok(text) = std::str::from_utf8(&self.token) else { return Ok(Err(SyntaxFault::NotUtf8)) };
        if text.is_empty() {
            return self.unexpected();
        }
        let mut parser = Parser::new(text);
        if let Err(fault) = parser.value().and_then(|_| parser.end()) {
            let passed = text[..fault.at.min(text.len())].chars().count() as u64;
            (self.line, self.column) = (begun.0, begun.1 + passed);
            return Ok(Err(fault.fault));
        }
        Ok(Ok(()))
    }

    /// A text with its quotes.
    fn text(&mut self) -> Found {
        self.token.push(b'"');
        self.pass(b'"');
        let mut is_escaped = false;
        loop {
            let Some(byte) = self.byte()? else { return Ok(Err(SyntaxFault::UnexpectedEnd)) };
            if byte < 0x20 && !is_escaped {
                return Ok(Err(SyntaxFault::ControlCharacter));
            }
            if self.token.len() > LONGEST {
                return Ok(Err(SyntaxFault::UnexpectedEnd));
            }
            self.token.push(byte);
            self.pass(byte);
            match byte {
                b'"' if !is_escaped => return Ok(Ok(())),
                byte => is_escaped = byte == b'\\' && !is_escaped,
            }
        }
    }

    fn unexpected<T>(&mut self) -> Found<T> {
        let bytes = self.source.fill_buf()?;
        let Some(&first) = bytes.first() else { return Ok(Err(SyntaxFault::UnexpectedEnd)) };
        if first.is_ascii() {
            return Ok(Err(SyntaxFault::Unexpected { found: char::from(first) }));
        }
        // A character may be cut off by the end of the buffer.
        let mut character = Vec::new();
        while let Some(byte) = self.byte()?.filter(|&byte| character.is_empty() || byte & 0xc0 == 0x80) {
            character.push(byte);
            self.source.consume(1);
        }
        let found = std::str::from_utf8(&character).ok().and_then(|text| text.chars().next());
        Ok(Err(found.map_or(SyntaxFault::NotUtf8, |found| SyntaxFault::Unexpected { found })))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::json;
    use proptest::prelude::*;
    use std::io::{BufReader, Cursor};

    /// The first problem of the source itself.
    fn refused(source: &[u8]) -> Option<ProblemKind> {
        let mut reading = Reading::default();
        refuse(&mut BufReader::with_capacity(3, Cursor::new(source)), &mut reading).unwrap();
        reading.problems.pop().map(|problem| problem.kind)
    }

    fn of_the_parser(source: &[u8]) -> Option<ProblemKind> {
        let reading = json::read(source);
        let form = |problem: &&crate::domain::problem::Problem| {
            matches!(problem.kind, ProblemKind::Syntax { .. } | ProblemKind::WrongType { .. })
                && problem.table.is_none()
        };
        reading.problems.iter().find(form).map(|problem| problem.kind.clone())
    }

    #[test]
    fn faults_are_where_the_parser_finds_them() {
        let deep = "[".repeat(200);
        let sources = [
            "",
            "[]",
            "3",
            "{",
            "{\"a\": 1",
            "{\"a\":\n [1,]}",
            "{a: 1}",
            "{} 2",
            "NaN",
            "{\"é\": 01}",
            "[é]",
            "\"abc",
            "{\"a\": \"a\u{0}\"}",
            r#"{"a": "\ud800"}"#,
            r#"{"a": "\x"}"#,
            "[\n\n {\"a\" 1}]",
            "nul",
            "{\"a\":}",
            deep.as_str(),
        ];
        for source in sources {
            assert_eq!(refused(source.as_bytes()), of_the_parser(source.as_bytes()), "{source}");
        }
        assert!(matches!(refused(b"{\"a\": \"\xff\"}"), Some(ProblemKind::Syntax { fault: SyntaxFault::NotUtf8, .. })));
    }

    proptest! {
        #[test]
        fn any_text_has_the_fault_that_the_parser_finds(source in r#"[\[\]{}:,"\\a0-9.eE+\- \nutrlnfsé]{0,24}"#) {
            let kind = |found: Option<ProblemKind>| found.map(|found| std::mem::discriminant(&found));
            prop_assert_eq!(kind(refused(source.as_bytes())), kind(of_the_parser(source.as_bytes())));
        }
    }
}
