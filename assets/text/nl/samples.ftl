# De bladzijden en formulieren over steekproeven.
samples-not-in-sample = { $item } zit niet in steekproef "{ $name }".
samples-marked-already = Er is niets gewijzigd: dit was al zo vastgelegd.
samples-marked-not-found = { $count ->
    [one] Eén stuk is als niet aangetroffen vastgelegd
   *[other] { $said } stukken zijn als niet aangetroffen vastgelegd
}; in { $name } zijn dat er nu { $missing }. Ze blijven meetellen in de omvang en worden niet vervangen. Opgeslagen.
samples-marked-found = { $count ->
    [one] Eén stuk is alsnog aangetroffen
   *[other] { $said } stukken zijn alsnog aangetroffen
}; in { $name } zijn er nu { $missing } niet aangetroffen. Opgeslagen.
samples-seen = { $count ->
    [one] Van één stuk uit deze populatielijst of een eerdere ronde stond al een beoordeling
   *[other] Van { $said } stukken uit deze populatielijst of een eerdere ronde stond al een beoordeling
} voordat het startgetal werd vastgesteld.
flow-population = populatie
flow-excluded = uitgesloten
flow-not-drawn = niet getrokken
flow-drawn = getrokken
flow-assessed = beoordeeld
flow-open = nog open
