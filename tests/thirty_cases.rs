//! A day's work on the smallest screen: the thirty open cases of the demo, and how many keys each needs.

use crate::cli::Desk;
use crate::terminal::{Terminal, at_an_open_case};

/// What a case in order may need: opened, its three documents read, the rest in order, the next one.
const AT_MOST: usize = 6;
/// What a finding at the selected norm adds, its text apart; and what a quote adds to that.
const FINDING: usize = 3;
const QUOTE: usize = 5;

/// From this case on the documents have the keys: it needs no more of them.
const IN_DOCUMENTS: usize = 16;

/// A reader who counts the keys.
struct Reader {
    terminal: Terminal,
    pressed: usize,
}

impl Reader {
    fn press(&mut self, key: &str, words: &str) {
        self.pressed += 1;
        self.terminal.press(key, words);
    }

    /// Reads the authorisation, a part further too, and the weighing note in force; the norms keep the keys.
    fn read(&mut self) {
        self.press("a", "─ toestemming");
        self.press(" ", "─ toestemming");
        self.press("w", "In werking op de datum");
    }

    /// Marks the selected norm unlawful, quotes with these keys, and says why.
    fn find(&mut self, quote: &str) {
        self.press("u", "geen toelichting");
        for key in quote.chars() {
            let words = match key {
                '\t' => "V selecteren",
                'y' => "Geciteerd bij",
                '\x1b' => "c onzorgvuldig",
                _ => "y citeren",
            };
            self.press(&key.to_string(), words);
        }
        self.press("\r", "Toelichting:");
        self.terminal.press("Het regime klopt niet.", "klopt niet.");
        self.press("\x1b", "c onzorgvuldig");
    }

    /// Of how many norms the case asks a verdict, as the screen says: `0/10 normen`.
    fn norms(&self) -> usize {
        let shown = self.terminal.text();
        let words: Vec<&str> = shown.split_whitespace().collect();
        let at = words.iter().position(|word| *word == "normen").unwrap();
        words[at - 1].strip_prefix("0/").unwrap().parse().unwrap()
    }
}

#[test]
fn a_case_in_order_needs_few_keys_and_a_verdict_one() {
    let desk = Desk::new();
    let mut reader = Reader { terminal: at_an_open_case(&desk), pressed: 0 };
    reader.terminal.resize(24, 80);
    reader.terminal.wait_for("nog 5 ↓");
    for case in 1..=30 {
        // The key that opened it.
        reader.pressed = 1;
        reader.terminal.wait_for("normen  · open");
        let norms = reader.norms();
        if case == IN_DOCUMENTS {
            reader.terminal.press("\t", "Esc normen");
        }
        reader.read();
        if case > IN_DOCUMENTS {
            assert!(reader.terminal.text().contains("Esc normen"), "the documents keep the keys");
        }
        let done = format!("{norms}/{norms} normen  ✓ in orde");
        if case == 1 {
            let before = reader.pressed;
            for judged in 1..=norms {
                reader.press("o", &format!("{judged}/{norms} normen"));
            }
            assert_eq!(reader.pressed - before, norms, "a key per norm");
            reader.terminal.wait_for(&done);
        } else {
            let (more, done) = match case {
                2 | 3 => (FINDING + if case == 3 { QUOTE } else { 0 }, done.replace("✓ in orde", "✗ onrechtmatig")),
                _ => (0, done),
            };
            match case {
                2 => reader.find(""),
                3 => reader.find("\tVjy\x1b"),
                _ => (),
            }
            reader.press("O", "in orde? ─");
            reader.press("\r", &done);
            assert!(reader.pressed <= AT_MOST + more, "{} keys for case {case}", reader.pressed);
        }
        if case < 30 {
            reader.terminal.keys("}");
        }
    }
    reader.terminal.wait_for("AIVD 69/69");
    reader.terminal.keys("qqq");
    assert_eq!(reader.terminal.ended().0, 0);
}
