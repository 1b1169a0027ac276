# De woorden van het lopen van zaak naar zaak: wat bereikbaar is, en waarom een toets hier niets doet.
walk-hidden = Deze zaak is al beoordeeld en staat niet in de lijst; { $key } in de lijst toont haar.
walk-nothing-found = Niets gevonden voor "{ $find }". { $key } wist de zoekwoorden en toont de lijst weer.
walk-nothing-found-open = Niets gevonden voor "{ $find }" in wat nog te beoordelen is. { $key } wist de zoekwoorden; { $hide } zoekt ook in wat beoordeeld is.
walk-nothing-passes = Er is niets dat aan het filter voldoet. { $key } wijzigt het filter.
walk-help-clear-find = zoekwoorden wissen; het filter blijft
walk-hint-clear-find = zoeken wissen
