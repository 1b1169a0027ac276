# The words on the pages beside queue and case.
context-page = Page
page-nothing = None.
orphans-title = Unconnected
orphans-disclosures = Disclosures without authorisation ({ $total })
orphans-authorisations = Authorisations without disclosure ({ $total })
orphans-more = These are the first { $shown } of { $total }.
