//! The words around the queue's filter and the saved views.

messages! { FILTER:
    context_filter() = "context-filter";
    context_views() = "context-views";
    help_filter() = "help-filter";
    hint_filter() = "hint-filter";
    help_apply_filter() = "help-apply-filter";
    hint_apply_filter() = "hint-apply-filter";
    help_complete_filter() = "help-complete-filter";
    hint_complete_filter() = "hint-complete-filter";
    help_cancel_filter() = "help-cancel-filter";
    hint_cancel_filter() = "hint-cancel-filter";
    help_views() = "help-views";
    hint_views() = "hint-views";
    help_take_view() = "help-take-view";
    hint_take_view() = "hint-take-view";
    help_save_view() = "help-save-view";
    hint_save_view() = "hint-save-view";
    help_drop_view() = "help-drop-view";
    hint_drop_view() = "hint-drop-view";
    help_close_views() = "help-close-views";
    hint_close_views() = "hint-close-views";
    notice_name_view() = "notice-name-view";
    notice_views_failed(message) = "notice-views-failed";
    filter_lead() = "filter-lead";
    filter_example() = "filter-example";
    filter_more(count) = "filter-more";
    filter_mend(apply, leave) = "filter-mend";
    views_name() = "views-name";
    views_none() = "views-none";
    views_current(filter) = "views-current";
    views_no_filter() = "views-no-filter";
    views_again() = "views-again";
}
