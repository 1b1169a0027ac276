//! The words about how much a text field takes.

messages! { FIELD:
    field_full(characters, most) = "field-full";
    field_too_long(characters, most, key) = "field-too-long";
    field_goes_on(characters) = "field-goes-on";
}
