//! The statistics: what was found, and at which pace; progress in a line.

messages! { STATISTICS:
    stats_title() = "stats-title";
    stats_services() = "stats-services";
    stats_norms(service) = "stats-norms";
    stats_pace() = "stats-pace";
    stats_no_pace(open) = "stats-no-pace";
    stats_done() = "stats-done";
    stats_worked(count) = "stats-worked";
    stats_left(count, finished, worked, open, left) = "stats-left";
    stats_estimate() = "stats-estimate";
    stats_together() = "stats-together";
    stats_days() = "stats-days";
}
