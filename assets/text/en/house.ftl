# A document whose look the report takes over
house-label = House style from
house-refused = { $path }: { $why }
house-no-document = { $path }: this is { $kind }. A house style is taken from a Word document (DOCX) or a text document (ODT).
house-other-kind = { $path }: this is { $kind }, whose look a report as { $format } cannot take over. Save it as { $format } too, or choose the other format.
house-other-format = a house style from a document only fits a report as DOCX or ODT, not { $format }. Choose -o report.docx or report.odt, or leave out --reference-doc.
help-tick = take a part in or leave it out
hint-tick = on or off
