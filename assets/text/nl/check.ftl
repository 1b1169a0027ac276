# Wat checks zeggen: signalen, waarom een check niet kan worden uitgevoerd, en de lijsten van checks en views.

signal-open = open
signal-answered = beantwoord
signal-dismissed = terzijde gelegd
signal-missing-fact = niet vermeld
signal-count =
    { $number } { $count ->
        [one] signaal
       *[other] signalen
    }
check-at = Check { $check } kan niet worden uitgevoerd: { $reason }
check-sql = SQLite zegt: { $message }. Verbeter de query.
check-several-statements = er staat meer dan één opdracht; verwacht wordt één SELECT. Verwijder de andere.
check-denied-read = { $name } mag niet worden gelezen. Lees alleen de views uit toets framework show KADER --views.
check-denied-function = de functie { $name } mag niet worden gebruikt. Kies er een uit toets framework show KADER --views.
check-denied-recursion = recursie mag niet. Schrijf de query zonder WITH RECURSIVE.
check-denied-action = een check leest alleen; { $action } mag niet. Schrijf één SELECT.
check-other-columns = de query geeft de kolommen { $found }; verwacht worden { $expected }. Maak query en facts gelijk.
check-wrong-type = kolom { $column } bevat iets anders dan tekst, een geheel getal of NULL. Verbeter de query.
check-not-an-item = "{ $found }" is geen kenmerk van een van de bekeken stukken. Geef als item de kolom ref van de view van die soort.
check-too-much-work = de query kost meer werk dan een check mag kosten. Koppel de views aan elkaar met id.
check-cancelled = De checks zijn gestopt voordat zij klaar waren.
check-column-code = Check
check-column-norm = Norm
check-column-item = Soort
check-column-title = Titel
check-column-signals = Signalen
views-introduction = Een check geeft de kolom item (het kenmerk) en daarna de feiten. De stukken komen in porties: de view van de soort van de check bevat de stukken van dat moment, de andere views wat daarbij hoort. Lezen is het enige wat een check mag.
views-functions = Functies, naast de gewone van SQLite (count, min, max, sum, coalesce, iif, group_concat, like, substr, instr, length)
