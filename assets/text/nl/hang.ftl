# De woorden van wat samenhangt en van alle signalen.
help-open-signals = alle signalen, per check
hint-open-signals = signalen
help-open-timeline = de toestemming met alles wat erop berust, op een tijdlijn
hint-open-timeline = tijdlijn
help-open-versions = alle versies van de wegingsnotitie
hint-open-versions = versies
help-open-conditions = voorwaarden en maatregelen per verstrekking aan deze ontvanger
hint-open-conditions = voorwaarden
help-open-difference = verschillen tussen twee versies van de wegingsnotitie
hint-open-difference = verschillen
hang-signals-title = Signalen
hang-signals-open =
    { $number } { $count ->
        [one] open signaal
       *[other] open signalen
    }: ! toont ze per check.
hang-counting = De checks lopen; de signalen volgen.
hang-stale = De signalen zijn van vóór de laatste wijziging; ze worden bijgewerkt.
hang-failed = De checks zijn niet afgerond. { $message }
hang-queue-running = signalen: checks lopen
hang-queue-stale = signalen worden bijgewerkt
hang-queue-failed = signalen: checks mislukt (! zegt waarom)
hang-signal-stale = { $status }, wordt nagegaan
hang-signals-note = Een signaal is een aanwijzing en nooit een bevinding; het telt nergens mee. Een oordeel op de norm beantwoordt het.
hang-open = Open
hang-answered = Beantw.
hang-dismissed = Terzijde
hang-check = Check
hang-norm = Norm
hang-check-counts = { $open } open, { $answered } beantwoord, { $dismissed } terzijde gelegd
hang-check-about = Norm: { $norm }. Bekeken: { $kind }.
hang-first-of = Hier staan de eerste { $shown } van { $total }.
hang-rest-on-it =
    { $number } { $count ->
        [one] verstrekking berust
       *[other] verstrekkingen berusten
    } hierop (t: lijst); hun oordelen blijven zoals ze zijn.
hang-no-other-version = Van deze wegingsnotitie is er maar één versie.
hang-authorisation-title = Toestemming { $reference }
hang-period = geldig van { $from } t/m { $until }
hang-granted = verleend op { $day }
hang-granted-unknown = datum van verlening niet vermeld
hang-no-begin = onbekend
hang-no-end = onbepaald
hang-parties = Ontvanger: { $parties }
hang-rests = Verstrekkingen die erop berusten ({ $total })
hang-rests-first = wat opvalt eerst, dan op datum
hang-rests-none = Geen verstrekking noemt deze toestemming.
hang-before = { $number } vóór de looptijd
hang-after = { $number } na de looptijd
hang-unnamed = { $number } buiten de soorten
hang-all-within = alle binnen de looptijd en de soorten
hang-is-before = vóór de looptijd
hang-is-after = na de looptijd
hang-is-unnamed = buiten de soorten: { $categories }
hang-timeline = Tijdlijn
hang-row-valid = looptijd
hang-row-disclosed = verstrekt
hang-row-number = aantal
hang-row-stands-out = valt op
hang-per-column =
    Eén kolom is { $days ->
        [one] 1 dag
       *[other] { $days } dagen
    }; de hoogste telt { $most }.
hang-legend-stands-out = { $sign } buiten looptijd of soorten
hang-legend-version = { $sign } versie van de wegingsnotitie in werking
hang-legend-hindsight = { $sign } vastgesteld ná de toestemming: kennis achteraf
hang-month =
    { $month ->
        [1] jan
        [2] feb
        [3] mrt
        [4] apr
        [5] mei
        [6] jun
        [7] jul
        [8] aug
        [9] sep
        [10] okt
        [11] nov
       *[12] dec
    }
hang-no-timeline = Er is geen datum om op een tijdlijn te zetten.
hang-notes-title = Wegingsnotitie over { $party }
hang-conditions-title = Voorwaarden bij verstrekking aan { $party }
hang-of-service = { $service } over { $party }
hang-to-party = { $service } aan { $party }
hang-versions = Versies ({ $count })
hang-no-versions = Er is geen wegingsnotitie over deze ontvanger geleverd.
hang-version = versie { $version }
hang-adopted = vastgesteld { $day }
hang-used = { $authorisations } toest., { $disclosures } verstr. in deze tijd
hang-differences = verschillen tussen versie { $earlier } en versie { $later }
hang-to-conditions = voorwaarden en maatregelen per verstrekking
hang-see-also = Zie ook
hang-matrix = Wat elke versie zegt
hang-earlier-hidden =
    { $count ->
        [one] 1 eerdere versie past
       *[other] { $count } eerdere versies passen
    } hier niet naast; hierboven staan ze alle.
hang-not-stated = niet vermeld
hang-granted-under = Toestemmingen verleend onder versie { $version } ({ $total })
hang-granted-without = Toestemmingen verleend zonder notitie in werking ({ $total })
hang-disclosed-without = Verstrekkingen zonder notitie in werking: { $number }
hang-cell-set = gesteld
hang-cell-missing = ontbreekt
hang-cell-not-required = niet vereist
hang-set = Gesteld
hang-missing = Ontbreekt
hang-not-required = Niet vereist
hang-sums = Samen, over { $total } verstrekkingen
hang-rows = Per verstrekking: wat iets mist eerst, dan op datum
hang-lacking =
    { $count ->
        [0] Geen van de { $total } mist
        [one] { $number } van de { $total } mist
       *[other] { $number } van de { $total } missen
    } iets dat op de datum vereist was.
hang-version-short = Versie
hang-difference-title = Verschillen tussen versies
hang-earlier = eerst
hang-later = later
hang-difference-how = { $gone } staat alleen in de eerste, { $new } alleen in de latere.
hang-same = Gelijk: { $fields }
hang-nothing-differs = De versies verschillen in niets.
hang-nil-replies = Nil replies zonder toestemming; die hebben er geen nodig ({ $total })
hang-more-disclosures = Hier staan de eerste { $shown } van { $total }; t toont de toestemming met alles wat erop berust.
