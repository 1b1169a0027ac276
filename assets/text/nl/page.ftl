# De woorden op de bladzijden naast werkvoorraad en zaak.
context-page = Bladzijde
page-nothing = Geen.
orphans-title = Zonder samenhang
orphans-disclosures = Verstrekkingen zonder toestemming ({ $total })
orphans-authorisations = Toestemmingen zonder verstrekking ({ $total })
orphans-more = Hier staan de eerste { $shown } van { $total }.
