# Wat een lange import onderweg zegt.

stream-progress = { $records } records gelezen, { $rate } per seconde, { $percent }%, nog { $left }
stream-records = { $records } records gelezen, { $rate } per seconde
stream-opening = De bestanden worden doorlopen: { $percent }%, nog { $left }
stream-finishing = { $records } records gelezen; de stand en de zoekindex worden opgemaakt
stream-interrupted = De import is afgebroken; het bestand is gebleven zoals het was. Geef de opdracht opnieuw om alsnog te importeren.
stream-source-changed = { $path }: dit bestand is gewijzigd terwijl het werd gelezen. Er is niets geïmporteerd; probeer het opnieuw als het niet meer verandert.
stream-more-problems =
    En nog { $more } { $count ->
        [one] probleem
       *[other] problemen
    } van dezelfde import. Los eerst op wat hierboven staat.
stream-more-notices =
    En nog { $more } { $count ->
        [one] opmerking
       *[other] opmerkingen
    } van dezelfde soort bij deze import.
