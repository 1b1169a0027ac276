# Wat op grond van een steekproef mag worden gezegd, en waarom niet meer.

statement-full = Alle { $population } { $unit } van de populatie zijn betrokken. De aantallen zijn geteld en niet geschat.
statement-random = Uit { $population } { $unit } zijn er { $read } aselect en zonder teruglegging getrokken. De grenzen gelden voor deze { $population } { $unit } en zijn exact berekend (hypergeometrische verdeling, tweezijdig, betrouwbaarheid { $level }).
statement-stratified = De { $population } { $unit } zijn verdeeld in { $strata } strata; uit elk stratum is aselect en zonder teruglegging getrokken, in totaal { $read }. Het totaal is een schatting waarin elk stratum naar zijn omvang weegt. De grenzen zijn de som van de exacte grenzen per stratum (hypergeometrische verdeling, tweezijdig, samen betrouwbaarheid { $level }) en daarom aan de ruime kant.
statement-refused-method-unknown = Over de populatie wordt niets gezegd: hoe deze stukken zijn gekozen, is niet vastgelegd.
statement-refused-purposive = Over de populatie wordt niets gezegd: deze stukken zijn gericht gekozen en kunnen van de overige verschillen. De aantallen worden niet bij die van een aselecte steekproef opgeteld.
statement-refused-extension = Over de populatie wordt niets gezegd: deze stukken zijn een uitbreiding van een eerdere steekproef naar aanleiding van wat daaruit bleek. De aantallen worden niet bij die van de eerdere steekproef opgeteld.
statement-refused-no-frame = Over de populatie wordt niets gezegd: uit hoeveel stukken is getrokken, is niet vastgelegd.
statement-refused-outside-frame = Over de populatie wordt niets gezegd: niet alle getrokken stukken staan op de vastgelegde lijst van de populatie.
statement-refused-not-in-full = Over de populatie wordt niets gezegd: dit is als volledige telling vastgelegd, maar { $read } van de { $population } stukken zijn betrokken.
statement-refused-several-kinds = Over de populatie wordt niets gezegd: de stukken zijn van verschillende soort en vormen samen geen populatie.
statement-refused-clusters = Over de populatie wordt niets gezegd: de personen komen uit meer dan één verstrekking. Personen in één bericht hangen met elkaar samen en gelden niet als afzonderlijke trekkingen.
statement-refused-no-seed = Over de populatie wordt niets gezegd: deze steekproef heet aselect, maar zonder vastgelegd startgetal kan niemand de trekking herhalen.
statement-refused-open = Over de populatie wordt nog niets gezegd: { $count ->
    [one] één getrokken stuk heeft
   *[other] { $said } getrokken stukken hebben
} nog geen eindoordeel, en wat het eerst is gelezen, hoeft niet op de rest te lijken.
statement-refused-stratum-unread = Over de populatie wordt niets gezegd: uit ten minste één stratum is niets getrokken.
statement-fraction = { $hits } van { $read }
statement-drawn = { $hits } van { $read } (van { $population })
statement-with-percent = { $fraction }, { $percent }%
statement-between = tussen { $lower } en { $upper } van { $population }
statement-exactly = { $hits } van { $population }
statement-between-percent = { $between } ({ $lower }% tot { $upper }%)
statement-estimate = naar schatting { $estimate } van { $population }; { $between }
statement-verdict = Oordeel
statement-in-sample = In de steekproef
statement-in-population = In de populatie
statement-nothing = geen uitspraak
statement-not-found = niet aangetroffen
statement-excluded = na de trekking uitgesloten
statement-open = nog geen eindoordeel
statement-stratum = Stratum
statement-stratum-numbered = stratum { $number }
statement-no-value = zonder waarde
statement-all-strata = alle strata, gewogen
statement-agreement = Overeenstemming tussen eerste en tweede lezer
statement-agreement-intro = Vergeleken zijn de oordelen van de eerste en de tweede lezer zoals zij luidden voordat verschillen werden beslecht. De eenheid is een stuk onder een norm.
statement-agreement-overall = Alle normen
statement-agreement-both = Tweemaal beoordeeld
statement-agreement-left-out = Buiten beschouwing
statement-agreement-same = Gelijk
statement-agreement-kappa = Kappa van Cohen (95%)
statement-agreement-kappa-value = { $value } ({ $lower } tot { $upper })
statement-agreement-kappa-alone = { $value } (geen interval te bepalen)
statement-agreement-undefined = niet bepaald: beide lezers gaven steeds hetzelfde oordeel
statement-agreement-nothing = niets tweemaal beoordeeld
statement-agreement-method = Buiten beschouwing blijft wat maar één lezer beoordeelde, of beide keren dezelfde. Het interval bij kappa volgt uit de standaardfout van Fleiss, Cohen en Everitt (1969); bij weinig stukken of één overheersend oordeel zegt kappa weinig.
statement-agreement-table = Eerste lezer (rijen) en tweede lezer (kolommen)
statement-agreement-cross = Oordelen van beide lezers tegenover elkaar
statement-agreement-none = Er is niets door een tweede lezer beoordeeld.
