# Een document waarvan het rapport de opmaak overneemt
house-label = Huisstijl uit
house-refused = { $path }: { $why }
house-no-document = { $path }: dit is { $kind }. De huisstijl wordt overgenomen uit een Word-document (DOCX) of een tekstdocument (ODT).
house-other-kind = { $path }: dit is { $kind }, en daarvan kan een rapport als { $format } de opmaak niet overnemen. Bewaar het ook als { $format }, of kies het andere formaat.
house-other-format = een huisstijl uit een document past alleen bij een rapport als DOCX of ODT, niet bij { $format }. Kies -o rapport.docx of rapport.odt, of laat --reference-doc weg.
help-tick = een onderdeel kiezen of weglaten
hint-tick = aan of uit
