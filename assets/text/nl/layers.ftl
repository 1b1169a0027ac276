# Formulieren, filter en bewaarde filters in regels van platte tekst.
layers-empty = (leeg)
layers-chosen = { $chosen } (keuze uit: { $all })
layers-several = { $chosen } (keuze uit: { $all }; meer mag, met komma's ertussen)
layers-asked = In te vullen: { $line }
layers-form-how = Een regel vult dat veld en gaat naar het volgende; een lege regel laat het zoals het is. Bij een keuze noemt u het woord of het nummer ervan. Een dubbelepunt met een nummer (:2) gaat naar dat veld; :accept legt vast, :cancel laat het na.
layers-bulk-how = Geef right of left voor een andere keuze, een lege regel voor de volgende; o, c, u, x of - kiest bij het oordeel. :accept legt vast, :cancel laat het na.
layers-bulk-text-how = Schrijf de tekst in één regel, of geef :reasoning om hem in meer regels te schrijven; een lege regel gaat verder. :accept legt vast, :cancel laat het na.
layers-filter = Filter dat nu geldt: { $applied }
layers-filter-how = Schrijf het filter; een lege regel laat het zoals het is, * haalt het weg.
layers-views-how = Een nummer kiest een filter; schrijf een naam en geef daarna :save-view om het filter te bewaren dat nu geldt; een lege regel sluit de lijst.
layers-no-choice = “{ $found }” is hier geen keuze; wel: { $all }.
