//! The words with which forms, the filter and saved views say themselves in lines.

messages! { LAYERS:
    layers_empty() = "layers-empty";
    layers_chosen(chosen, all) = "layers-chosen";
    layers_several(chosen, all) = "layers-several";
    layers_asked(line) = "layers-asked";
    layers_form_how() = "layers-form-how";
    layers_bulk_how() = "layers-bulk-how";
    layers_bulk_text_how() = "layers-bulk-text-how";
    layers_filter(applied) = "layers-filter";
    layers_filter_how() = "layers-filter-how";
    layers_views_how() = "layers-views-how";
    layers_no_choice(found, all) = "layers-no-choice";
}
