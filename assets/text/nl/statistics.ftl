# The statistics: what was found, and at which pace; progress in a line.

stats-title = Statistiek
stats-services = Per dienst
stats-norms = { $service }, per norm
stats-pace = Tempo in de laatste veertien werkdagen
stats-no-pace = In deze dagen is niets afgerond. Open: { $open }.
stats-done = Alles is beoordeeld.
stats-worked = { $count ->
    [one] 1 werkdag
   *[other] { $count } werkdagen
}
stats-left = { $count ->
    [one] Afgerond: { $finished } in { $worked }. Open: { $open }; in dit tempo nog één werkdag.
   *[other] Afgerond: { $finished } in { $worked }. Open: { $open }; in dit tempo nog { $left } werkdagen.
}
stats-estimate = Dit zegt alleen iets over het tempo: moeilijke stukken komen vaak het laatst, en wat is geïmporteerd telt niet mee. Een stuk telt op de dag van zijn laatste oordeel (UTC).
stats-together = samen
stats-days = Afgerond per dag
