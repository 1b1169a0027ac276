//! How far first and second reader agreed: the table first, then the figures per norm; never kappa alone.

use super::counts::in_order;
use crate::domain::agreement::Agreement;
use crate::domain::codes::{Code, Verdict};
use crate::report::tree::{Cell, Column, Table};
use crate::report::visible::Visible;
use crate::report::writer::{Writer, capitalised};

pub(super) fn write(writer: &mut Writer<'_>, visible: &Visible) {
    let Some(table) = visible.agreement.as_ref().filter(|table| !table.norms.is_empty()) else {
        return;
    };
    let text = writer.text;
    writer.heading(3, text.statement_agreement());
    writer.say(text.statement_agreement_intro());
    write_cross(writer, &table.overall);
    let titles = [
        text.statement_agreement_both(),
        text.statement_agreement_left_out(),
        text.statement_agreement_same(),
        text.statement_agreement_kappa(),
    ];
    let columns = [text.report_norm()].into_iter().chain(titles).map(Column::left).collect();
    let norms = in_order(writer, table.norms.keys());
    let mut rows: Vec<_> =
        norms.into_iter().map(|norm| row(writer, writer.norm_title(norm), &table.norms[norm])).collect();
    rows.push(row(writer, text.statement_agreement_overall(), &table.overall));
    let title = text.statement_agreement();
    writer.table(Table { name: "agreement".into(), title, columns, rows });
    writer.say(text.statement_agreement_method());
}

fn write_cross(writer: &mut Writer<'_>, found: &Agreement) {
    let word = |verdict: &Verdict| capitalised(&writer.text.word(*verdict));
    let mut columns = vec![Column::left(writer.text.statement_agreement_table())];
    columns.extend(Verdict::ALL.iter().map(|verdict| Column::right(word(verdict))));
    let row = |(verdict, counts): (&Verdict, &[u64; 5])| {
        let counts = counts.iter().map(|&count| writer.number(count));
        std::iter::once(Cell::Text(word(verdict))).chain(counts).collect()
    };
    let rows = Verdict::ALL.iter().zip(&found.table).map(row).collect();
    let title = writer.text.statement_agreement_cross();
    writer.table(Table { name: "agreement-readers".into(), title, columns, rows });
}

fn row(writer: &Writer<'_>, name: String, found: &Agreement) -> Vec<Cell> {
    let text = writer.text;
    vec![
        Cell::Text(name),
        writer.number(found.both()),
        writer.number(found.left_out),
        Cell::Text(text.same(found)),
        Cell::Text(text.kappa(found)),
    ]
}
