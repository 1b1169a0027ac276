//! The words of what the reviewer always has in view, and of texts that were left unfinished.

messages! { BENCH:
    bench_norm_share(settled, required) = "bench-norm-share";
}
