# The workbench in lines of plain text.

plain-overview = Overzicht van het onderzoek: { $title }
plain-last = U stopte de vorige keer bij { $item }.
plain-begin = open-queue opent de werkvoorraad; help noemt alles wat hier kan.
plain-counts = { $service }, { $kind }: { $done } beoordeeld; { $shares }.
plain-queue = Werkvoorraad, { $kind }: { $total }
plain-pointed = Aangewezen: { $line }
plain-case = Zaak: { $about }.
plain-panes = Te lezen met read en het nummer: { $names }.
plain-signal = signaal
plain-text-is = Er staat nu:
plain-draft = Er ligt nog een concept; :swap-draft zet het hier neer:
plain-write = Schrijf regels; een regel met alleen een punt is het einde. Wat u schrijft komt in de plaats van wat er stond; alleen een punt laat het zoals het was.
plain-line = Schrijf één regel; een lege regel laat het na.
plain-unknown = “{ $found }” is hier geen handeling of toets. Lijkt op: { $near }. help noemt alles wat hier kan.
plain-welcome = toets in regels. Geef een handeling of een toets, een nummer om iets aan te wijzen, of een nummer en een handeling samen (3 in-order). help noemt wat hier kan, where zegt waar u bent, read 1 leest een document voor.
plain-no-document = Dat document is er niet.
plain-slow = Er is nog geen antwoord; where kijkt opnieuw.
plain-left = Gesloten; alles is bewaard.
