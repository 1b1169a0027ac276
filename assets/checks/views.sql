-- The views that a check may read. This file is their schema and their documentation: above each view and behind each
-- column stands what it means, in Dutch and in English with a bar between.
--
-- A check looks at one kind of item. Items come in portions: the view of that kind holds the items of the moment, the
-- other views everything that belongs to them. So a query says which of these items to signal, and never has to limit
-- itself. `id` ties the views together; `ref` is what a check returns.
-- Lists come as rows. `folded` is the text trimmed and case-folded, for comparing.

-- Verstrekkingen | Disclosures
CREATE TABLE disclosures (
  id INTEGER PRIMARY KEY, -- nummer, waarnaar andere views verwijzen | number that other views refer to
  ref TEXT NOT NULL, -- kenmerk | reference
  service TEXT NOT NULL, -- dienst | service
  date TEXT NOT NULL, -- datum, JJJJ-MM-DD | date, YYYY-MM-DD
  content TEXT NOT NULL, -- personal_data, nil_reply, analytical | personal_data, nil_reply, analytical
  regime TEXT NOT NULL, -- bilateral, multilateral, security_screening, domestic | bilateral, multilateral, security_screening, domestic
  channel TEXT, -- message, briefing, meeting, group_channel | message, briefing, meeting, group_channel
  parties INTEGER NOT NULL, -- aantal eigen partijen, zonder leden van groepen | number of its own parties, without members of groups
  persons_count INTEGER, -- opgegeven aantal personen | number of persons as stated
  person_records INTEGER NOT NULL, -- aantal persoonsrecords | number of person records
  persons INTEGER NOT NULL, -- het grootste van die twee | the larger of those two
  linked INTEGER NOT NULL, -- aantal gekoppelde toestemmingen | number of linked authorisations
  level TEXT, -- hoogste niveau van de gekoppelde toestemmingen | highest level of the linked authorisations
  required_level TEXT, -- hoogste vereiste niveau van de geldende wegingsnotities van de ontvangers | highest required level of the recipients' notes in force
  minister_covers INTEGER NOT NULL, -- 1: een gekoppelde multilaterale toestemming van de minister dekt de datum | 1: a linked multilateral authorisation by the minister covers the date
  elevated INTEGER NOT NULL, -- 1: een ontvanger met verhoogd risicoprofiel of zonder geldende notitie (groepen en binnenlandse instanties tellen niet) | 1: a recipient with an elevated risk profile or without a note in force (groups and domestic authorities do not count)
  third_party_rule INTEGER NOT NULL, -- 1: de derdepartijregel is gesteld | 1: the third-party rule was set
  intelligence_use_only INTEGER NOT NULL, -- 1: gebruik alleen voor inlichtingendoeleinden is gesteld | 1: use for intelligence only was set
  destruction INTEGER NOT NULL, -- 1: vernietiging is gesteld | 1: destruction was set
  reliability TEXT, -- betrouwbaarheid; deze en volgende teksten zijn NULL als er niets of alleen wit staat | reliability; this and the next texts are NULL when there is nothing or only white space
  source_reference TEXT, -- bronvermelding | source reference
  currency TEXT, -- actualiteit | currency
  origin_service TEXT, -- dienst van herkomst | service of origin
  origin_consent INTEGER, -- 1 of 0: instemming van die dienst; NULL: niet vermeld | 1 or 0: that service's consent; NULL: not stated
  registration TEXT, -- kenmerk in het register van de dienst | reference in the service's register
  ground TEXT, -- waarom deze ontvanger dit nodig heeft | why this recipient needs it
  subject TEXT -- onderwerp | subject
);

-- Ontvangers van een verstrekking: haar partijen en de leden van groepen | Recipients of a disclosure: its parties and the members of groups
CREATE TABLE recipients (
  disclosure INTEGER NOT NULL, -- id van de verstrekking | id of the disclosure
  party TEXT NOT NULL, -- code | code
  kind TEXT NOT NULL, -- foreign_service, multilateral_group, domestic_authority | foreign_service, multilateral_group, domestic_authority
  own INTEGER NOT NULL, -- 1: zelf partij; 0: alleen als lid van een groep | 1: a party itself; 0: only as a member of a group
  named INTEGER NOT NULL, -- 1: genoemd door een gekoppelde toestemming: zelf, als lid van een genoemde groep, of als groep doordat alle leden genoemd zijn | 1: named by a linked authorisation: itself, as a member of a named group, or a group through all its members being named
  note INTEGER, -- id van de wegingsnotitie die op de datum gold; NULL: geen | id of the weighing note in force on the date; NULL: none
  PRIMARY KEY (disclosure, party)
) WITHOUT ROWID;

-- Toestemmingen die een verstrekking noemt | Authorisations that a disclosure names
CREATE TABLE linked (
  disclosure INTEGER NOT NULL, -- id van de verstrekking | id of the disclosure
  authorisation INTEGER NOT NULL, -- id van de toestemming | id of the authorisation
  covers INTEGER NOT NULL, -- 1: de looptijd dekt de datum van de verstrekking | 1: its period covers the date of the disclosure
  ref TEXT NOT NULL, -- kenmerk van de toestemming | reference of the authorisation
  kind TEXT NOT NULL, -- soort van de toestemming, zoals in authorisations | kind of the authorisation, as in authorisations
  valid_until TEXT, -- geldig tot en met | valid until, included
  reasoned INTEGER NOT NULL, -- 1: zij motiveert de noodzaak | 1: it gives reasons for the necessity
  PRIMARY KEY (disclosure, authorisation)
) WITHOUT ROWID;

-- Categorieën van een verstrekking | Categories of a disclosure
CREATE TABLE disclosure_categories (
  disclosure INTEGER NOT NULL, -- id van de verstrekking | id of the disclosure
  dimension TEXT NOT NULL, -- person of data | person or data
  folded TEXT NOT NULL, -- om te vergelijken | for comparing
  category TEXT NOT NULL, -- zoals geschreven | as written
  named INTEGER NOT NULL, -- 1: genoemd door een gekoppelde toestemming, of een gekoppelde individuele toestemming laat deze soort leeg en beperkt haar dus niet | 1: named by a linked authorisation, or a linked individual authorisation leaves this dimension empty and so does not limit it
  PRIMARY KEY (disclosure, dimension, folded)
) WITHOUT ROWID;

-- Verzoeken die met een verstrekking zijn gedaan | Requests made with a disclosure
CREATE TABLE disclosure_requests (
  disclosure INTEGER NOT NULL, -- id van de verstrekking | id of the disclosure
  folded TEXT NOT NULL, -- om te vergelijken | for comparing
  request TEXT NOT NULL, -- zoals geschreven | as written
  named INTEGER NOT NULL, -- 1: genoemd door een gekoppelde toestemming | 1: named by a linked authorisation
  PRIMARY KEY (disclosure, folded)
) WITHOUT ROWID;

-- Maatregelen die bij een verstrekking zijn toegepast | Measures applied with a disclosure
CREATE TABLE measures_applied (
  disclosure INTEGER NOT NULL, -- id van de verstrekking | id of the disclosure
  folded TEXT NOT NULL, -- code, om te vergelijken | code, for comparing
  PRIMARY KEY (disclosure, folded)
) WITHOUT ROWID;

-- Toestemmingen | Authorisations
CREATE TABLE authorisations (
  id INTEGER PRIMARY KEY, -- nummer, waarnaar andere views verwijzen | number that other views refer to
  ref TEXT NOT NULL, -- kenmerk | reference
  service TEXT NOT NULL, -- dienst | service
  kind TEXT NOT NULL, -- individual, umbrella, group, memo, multilateral, structural | individual, umbrella, group, memo, multilateral, structural
  series INTEGER NOT NULL, -- 1: voor een reeks (umbrella, memo, multilateral, structural) | 1: for a series (umbrella, memo, multilateral, structural)
  level TEXT NOT NULL, -- none, head_of_team, head_of_unit, director, minister | none, head_of_team, head_of_unit, director, minister
  granted_on TEXT, -- datum van verlening | date granted
  valid_from TEXT, -- geldig vanaf | valid from
  valid_until TEXT, -- geldig tot en met | valid until, included
  granted TEXT, -- datum van verlening, anders geldig vanaf | date granted, else valid from
  categories_closed INTEGER, -- 1 of 0; NULL: aan de beoordelaar | 1 or 0; NULL: for the reviewer
  necessity TEXT, -- noodzakelijkheid; deze en volgende teksten zijn NULL als er niets of alleen wit staat | necessity; this and the next texts are NULL when there is nothing or only white space
  proportionality TEXT, -- proportionaliteit | proportionality
  subsidiarity TEXT, -- subsidiariteit | subsidiarity
  risks TEXT, -- risico's | risks
  mitigation TEXT, -- mitigatie | mitigation
  legal_advice_on TEXT -- datum van juridisch advies | date of legal advice
);

-- Partijen die een toestemming noemt, en de leden van genoemde groepen | Parties that an authorisation names, and the members of named groups
CREATE TABLE authorisation_parties (
  authorisation INTEGER NOT NULL, -- id van de toestemming | id of the authorisation
  party TEXT NOT NULL, -- code | code
  own INTEGER NOT NULL, -- 1: zelf genoemd; 0: alleen als lid van een groep | 1: named itself; 0: only as a member of a group
  note INTEGER, -- id van de wegingsnotitie die gold toen de toestemming werd verleend; NULL: geen | id of the weighing note in force when it was granted; NULL: none
  PRIMARY KEY (authorisation, party)
) WITHOUT ROWID;

-- Categorieën van een toestemming | Categories of an authorisation
CREATE TABLE authorisation_categories (
  authorisation INTEGER NOT NULL, -- id van de toestemming | id of the authorisation
  dimension TEXT NOT NULL, -- person of data | person or data
  folded TEXT NOT NULL, -- om te vergelijken | for comparing
  category TEXT NOT NULL, -- zoals geschreven | as written
  PRIMARY KEY (authorisation, dimension, folded)
) WITHOUT ROWID;

-- Verzoeken die een toestemming noemt | Requests that an authorisation names
CREATE TABLE authorisation_requests (
  authorisation INTEGER NOT NULL, -- id van de toestemming | id of the authorisation
  folded TEXT NOT NULL, -- om te vergelijken | for comparing
  request TEXT NOT NULL, -- zoals geschreven | as written
  PRIMARY KEY (authorisation, folded)
) WITHOUT ROWID;

-- Verstrekkingen die een toestemming noemen; alleen gevuld voor checks op toestemmingen | Disclosures that name an authorisation; filled for checks on authorisations only
CREATE TABLE authorisation_disclosures (
  authorisation INTEGER NOT NULL, -- id van de toestemming | id of the authorisation
  ref TEXT NOT NULL, -- kenmerk van de verstrekking | reference of the disclosure
  date TEXT NOT NULL, -- datum | date
  content TEXT NOT NULL, -- inhoud, als bij disclosures | content, as in disclosures
  parties INTEGER NOT NULL, -- aantal eigen partijen | number of its own parties
  persons INTEGER NOT NULL, -- het grootste van opgegeven aantal en persoonsrecords | the larger of the number stated and the person records
  PRIMARY KEY (authorisation, ref)
) WITHOUT ROWID;

-- Wegingsnotities, alle | Weighing notes, all of them
CREATE TABLE weighing_notes (
  id INTEGER PRIMARY KEY, -- nummer, waarnaar andere views verwijzen | number that other views refer to
  ref TEXT NOT NULL, -- kenmerk | reference
  service TEXT NOT NULL, -- dienst | service
  party TEXT NOT NULL, -- code van de gewogen partij | code of the party weighed
  version INTEGER NOT NULL, -- versie | version
  adopted_on TEXT NOT NULL, -- vastgesteld op | adopted on
  adopted_by TEXT, -- niveau dat haar vaststelde | level that adopted it
  valid_until TEXT, -- geldig tot en met | valid until, included
  risk_profile TEXT NOT NULL, -- regular, elevated | regular, elevated
  required_level TEXT, -- vereist niveau; NULL is niet hetzelfde als none | required level; NULL is not the same as none
  personal_data INTEGER NOT NULL, -- 1: geëvalueerde persoonsgegevens zijn toegestaan | 1: evaluated personal data are permitted
  permitted TEXT NOT NULL, -- toegestane vormen, op volgorde | forms permitted, in order
  measure_codes TEXT NOT NULL -- codes van de maatregelen, op volgorde, om te vergelijken | codes of the measures, in order, for comparing
);
CREATE INDEX weighing_notes_party ON weighing_notes (service, party);

-- Maatregelen van een wegingsnotitie | Measures of a weighing note
CREATE TABLE note_measures (
  note INTEGER NOT NULL, -- id van de notitie | id of the note
  folded TEXT NOT NULL, -- code, om te vergelijken | code, for comparing
  code TEXT NOT NULL, -- code zoals geschreven | code as written
  requires TEXT, -- voorwaarde die haar uitvoert: third_party_rule, intelligence_use_only, destruction | condition that carries it out: third_party_rule, intelligence_use_only, destruction
  text TEXT -- omschrijving | description
);
CREATE INDEX note_measures_note ON note_measures (note);

-- Partijen | Parties
CREATE TABLE parties (
  code TEXT PRIMARY KEY, -- code | code
  name TEXT, -- naam | name
  kind TEXT NOT NULL, -- foreign_service, multilateral_group, domestic_authority | foreign_service, multilateral_group, domestic_authority
  country TEXT -- land | country
) WITHOUT ROWID;

-- Leden van groepen | Members of groups
CREATE TABLE members (
  multilateral_group TEXT NOT NULL, -- code van de groep | code of the group
  member TEXT NOT NULL, -- code van het lid | code of the member
  PRIMARY KEY (multilateral_group, member)
) WITHOUT ROWID;

-- Personen | Persons
CREATE TABLE persons (
  id INTEGER PRIMARY KEY, -- nummer | number
  ref TEXT NOT NULL, -- kenmerk | reference
  disclosure TEXT NOT NULL, -- kenmerk van de verstrekking | reference of the disclosure
  service TEXT NOT NULL, -- dienst van die verstrekking | service of that disclosure
  date TEXT NOT NULL, -- datum van die verstrekking | date of that disclosure
  category TEXT, -- categorie; deze en volgende teksten zijn NULL als er niets of alleen wit staat | category; this and the next texts are NULL when there is nothing or only white space
  grounds TEXT, -- grondslag | grounds
  notes TEXT -- aantekeningen | notes
);

-- Onderwerpen | Matters
CREATE TABLE matters (
  id INTEGER PRIMARY KEY, -- nummer | number
  ref TEXT NOT NULL, -- kenmerk | reference
  service TEXT NOT NULL, -- dienst | service
  title TEXT NOT NULL, -- titel | title
  kind TEXT, -- policy, instruction, practice, system | policy, instruction, practice, system
  text TEXT -- tekst | text
);

-- fold(text): bijgesneden en zonder verschil in hoofdletters, om te vergelijken | trimmed and case-folded, for comparing
-- is_empty(text): 1 als er niets of alleen wit staat | 1 when there is nothing or only white space
-- has_open_wording(text): 1 als de tekst een woord bevat dat een categorie openlaat, zoals "onder meer" of "etc." | 1 when the text holds a wording that leaves a category open, such as "onder meer" or "etc."
-- has_phrase(text, phrase): 1 als het woord of de woorden los in de tekst staan | 1 when the word or words stand by themselves in the text
-- level_rank(level): 0 voor none tot 4 voor minister | 0 for none to 4 for minister
