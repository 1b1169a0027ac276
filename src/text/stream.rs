//! What is said while a long import runs.

messages! { STREAM:
    stream_progress(records, rate, percent, left) = "stream-progress";
    stream_records(records, rate) = "stream-records";
    stream_finishing(records) = "stream-finishing";
    stream_interrupted() = "stream-interrupted";
    stream_source_changed(path) = "stream-source-changed";
    stream_more_problems(count, more) = "stream-more-problems";
}
