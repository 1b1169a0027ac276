//! The statistics: what was found, and at which pace; progress in a line.

messages! { STATISTICS:
    stats_title() = "stats-title";
}
