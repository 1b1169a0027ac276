//! A JSON parser that streams and rounds nothing: `serde_json` keeps either the digits of a number or our trust in
//! doubled names, and tells neither's place. Texts and the grammar of numbers are still left to it.

use super::value::Value;
use crate::domain::problem::SyntaxFault;
use serde::de::IgnoredAny;
use std::borrow::Cow;

/// The most lists and objects inside each other: far above any bundle, far below the end of the stack.
pub(super) const DEEPEST: usize = 128;

/// What is wrong with the source, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fault {
    /// Place in the source, in bytes.
    pub(super) at: usize,
    pub(super) fault: SyntaxFault,
}

/// Walks through a source. After a fault it is of no further use.
#[derive(Debug)]
pub(super) struct Parser<'s> {
    source: &'s str,
    at: usize,
    depth: usize,
}

impl<'s> Parser<'s> {
    pub(super) fn new(source: &'s str) -> Self {
        Self { source, at: 0, depth: 0 }
    }

    /// The first byte of what comes next.
    pub(super) fn peek(&mut self) -> Option<u8> {
        let rest = &self.source.as_bytes()[self.at..];
        self.at += rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')).count();
        self.source.as_bytes().get(self.at).copied()
    }

    /// Nothing may follow.
    pub(super) fn end(&mut self) -> Result<(), Fault> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(self.unexpected()),
        }
    }

    /// Goes through an object; `each` must take the member's value.
    pub(super) fn members(
        &mut self,
        mut each: impl FnMut(&mut Self, Cow<'s, str>) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        self.series(b'{', b'}', |parser| {
            let name = if parser.peek() == Some(b'"') { parser.text()? } else { return Err(parser.unexpected()) };
            parser.token(b':')?;
            each(parser, name)
        })
    }

    /// Goes through a list; `each` must take the element.
    pub(super) fn elements(&mut self, each: impl FnMut(&mut Self) -> Result<(), Fault>) -> Result<(), Fault> {
        self.series(b'[', b']', each)
    }

    fn series(
        &mut self,
        open: u8,
        close: u8,
        mut each: impl FnMut(&mut Self) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        self.token(open)?;
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.fault(SyntaxFault::TooDeep { most: DEEPEST }));
        }
        if self.peek() != Some(close) {
            each(self)?;
            while self.peek() == Some(b',') {
                self.at += 1;
                each(self)?;
            }
        }
        self.depth -= 1;
        self.token(close)
    }

    /// Any value.
    pub(super) fn value(&mut self) -> Result<Value<'s>, Fault> {
        match self.peek() {
            Some(b'{') => {
                let mut object = Vec::new();
                self.members(|parser, name| {
                    object.push((name, parser.value()?));
                    Ok(())
                })?;
                Ok(Value::Object(object))
            }
            Some(b'[') => {
                let mut list = Vec::new();
                self.elements(|parser| {
                    list.push(parser.value()?);
                    Ok(())
                })?;
                Ok(Value::List(list))
            }
            Some(b'"') => Ok(Value::Text(self.text()?)),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => self.word(),
        }
    }

    fn word(&mut self) -> Result<Value<'s>, Fault> {
        let words = [("true", Value::Bool(true)), ("false", Value::Bool(false)), ("null", Value::Null)];
        for (word, value) in words {
            if self.source[self.at..].starts_with(word) {
                self.at += word.len();
                return Ok(value);
            }
        }
        Err(self.unexpected())
    }

    fn number(&mut self) -> Result<Value<'s>, Fault> {
        let rest = &self.source[self.at..];
        let end = rest.find(|c: char| !matches!(c, '0'..='9' | '+' | '-' | '.' | 'e' | 'E')).unwrap_or(rest.len());
        let digits = &rest[..end];
        // Ignoring a number checks its grammar and computes nothing, so 1e400 is as good as 1.
        if serde_json::from_str::<IgnoredAny>(digits).is_err() {
            return Err(self.fault(SyntaxFault::BadNumber));
        }
        self.at += end;
        Ok(Value::Number(digits))
    }

    /// A text; the parser stands at its opening quote.
    fn text(&mut self) -> Result<Cow<'s, str>, Fault> {
        let start = self.at;
        let mut escaped = false;
        self.at += 1;
        loop {
            match self.source.as_bytes().get(self.at) {
                None => return Err(Fault { at: self.source.len(), fault: SyntaxFault::UnexpectedEnd }),
                Some(b'"') => break,
                Some(0..=0x1f) => return Err(self.fault(SyntaxFault::ControlCharacter)),
                Some(b'\\') => {
                    escaped = true;
                    self.at += 2;
                }
                Some(_) => self.at += 1,
            }
        }
        self.at += 1;
        if !escaped {
            return Ok(Cow::Borrowed(&self.source[start + 1..self.at - 1]));
        }
        serde_json::from_str(&self.source[start..self.at])
            .map(Cow::Owned)
            .map_err(|_| Fault { at: start, fault: SyntaxFault::BadEscape })
    }

    fn token(&mut self, token: u8) -> Result<(), Fault> {
        if self.peek() != Some(token) {
            return Err(self.unexpected());
        }
        self.at += 1;
        Ok(())
    }

    fn unexpected(&self) -> Fault {
        match self.source[self.at..].chars().next() {
            None => self.fault(SyntaxFault::UnexpectedEnd),
            Some(found) => self.fault(SyntaxFault::Unexpected { found }),
        }
    }

    fn fault(&self, fault: SyntaxFault) -> Fault {
        Fault { at: self.at, fault }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parse(source: &str) -> Result<String, SyntaxFault> {
        let mut parser = Parser::new(source);
        let value = parser.value().and_then(|value| parser.end().map(|()| value));
        value.map(|value| value.to_json()).map_err(|fault| fault.fault)
    }

    #[test]
    fn values_come_back_as_they_were_written() {
        let source = r#" { "a" : [ 1e400 , -0, 0.10, 123456789012345678901234567890 ], "b": {}, "a": null } "#;
        assert_eq!(parse(source).unwrap(), r#"{"a":[1e400,-0,0.10,123456789012345678901234567890],"b":{},"a":null}"#);
        assert_eq!(parse(r#""é\u00e9\n\u0000😀\ud83d\ude00""#).unwrap(), "\"éé\\n\\u0000😀😀\"");
    }

    #[test]
    fn faults_are_told_apart() {
        let deep = "[".repeat(200);
        let cases = [
            ("", SyntaxFault::UnexpectedEnd),
            (r#"{"a": 1"#, SyntaxFault::UnexpectedEnd),
            (r#""abc"#, SyntaxFault::UnexpectedEnd),
            (r#""abc\"#, SyntaxFault::UnexpectedEnd),
            ("[1,]", SyntaxFault::Unexpected { found: ']' }),
            ("{a: 1}", SyntaxFault::Unexpected { found: 'a' }),
            ("1 2", SyntaxFault::Unexpected { found: '2' }),
            ("NaN", SyntaxFault::Unexpected { found: 'N' }),
            ("01", SyntaxFault::BadNumber),
            ("1.", SyntaxFault::BadNumber),
            ("\"a\u{0}\"", SyntaxFault::ControlCharacter),
            (r#""\ud800""#, SyntaxFault::BadEscape),
            (r#""\x""#, SyntaxFault::BadEscape),
            (&deep, SyntaxFault::TooDeep { most: 128 }),
        ];
        for (source, fault) in cases {
            assert_eq!(parse(source), Err(fault), "{source}");
        }
    }

    proptest! {
        #[test]
        fn accepts_what_serde_json_accepts(source in r#"[\[\]{}:,"\\a0-9.eE+\- utrlnfs]{0,24}"#) {
            prop_assert_eq!(parse(&source).is_ok(), serde_json::from_str::<IgnoredAny>(&source).is_ok());
        }
    }
}
