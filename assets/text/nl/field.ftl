# Hoeveel er in een tekstveld past.
field-full = Niet ingevoegd: de tekst zou { $characters } tekens tellen, en dit veld neemt er hoogstens { $most }. Er is niets veranderd.
field-too-long = Deze tekst telt { $characters } tekens; schrijven kan hier tot { $most }. Met de pijltjes leest u hem, met { $key } bewerkt u hem in uw eigen editor.
field-goes-on = (de tekst gaat nog { $characters } tekens door)
