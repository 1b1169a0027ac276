# Het filter van de werkvoorraad, en filters met een naam.
context-filter = Filter
context-views = Bewaarde filters
help-filter = filteren op velden, oordelen, signalen: veld=waarde
hint-filter = filter
help-apply-filter = het filter toepassen
hint-apply-filter = toepassen
help-complete-filter = aanvullen
hint-complete-filter = aanvullen
help-cancel-filter = het filter laten zoals het was
hint-cancel-filter = laten
help-views = bewaarde filters
hint-views = bewaarde filters
help-take-view = dit filter toepassen
hint-take-view = toepassen
help-save-view = het huidige filter bewaren onder de getypte naam
hint-save-view = huidige bewaren
help-drop-view = dit filter vergeten (tweemaal)
hint-drop-view = vergeten
help-close-views = sluiten
hint-close-views = sluiten
notice-name-view = Typ eerst de naam waaronder het filter bewaard wordt.
notice-views-failed = De bewaarde filters zijn niet gelezen of geschreven: { $message }
filter-lead = Filter:
filter-example = bijvoorbeeld: dienst=AIVD staat=open datum>=2020-01-01 onderwerp~"reizen"
filter-mend = Verbeter de regel en druk { $apply }; { $leave } laat het filter zoals het was.
filter-more = nog { $count }
views-name = Naam:
views-none = Er zijn nog geen filters bewaard. Typ een naam en druk Ctrl-S om het huidige te bewaren.
views-current = Nu: { $filter }
views-no-filter = geen filter
views-again = Nogmaals om te vergeten.
