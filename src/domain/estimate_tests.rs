//! The reference values of the counting rules, and what must hold for every interval.

use super::*;
use proptest::prelude::*;

fn hits(population: u64, read: u64, hits: u64) -> Hits {
    Hits::new(population, read, hits).unwrap()
}

fn at_95(x: u64, read: u64, population: u64) -> (u64, u64) {
    let Interval { lower, upper } = interval(hits(population, read, x), Level::default());
    (lower, upper)
}

#[test]
fn the_reference_intervals() {
    let of_eight = [(8, 4, 4), (10, 4, 6), (20, 5, 15), (40, 8, 32), (100, 17, 83), (500, 80, 420)];
    for (population, lower, upper) in of_eight {
        assert_eq!(at_95(4, 8, population), (lower, upper), "4 of 8 of {population}");
    }
    assert_eq!(at_95(12, 20, 163), (61, 130));
    assert_eq!(at_95(0, 20, 163), (0, 25));
    assert_eq!(at_95(45, 100, 300), (111, 160));
    assert_eq!(at_95(2, 100, 300), (2, 18));
}

#[test]
fn the_reference_shares_of_an_unknown_whole() {
    for (x, read, lower, upper) in [
        (12, 20, 0.360_543, 0.808_810),
        (4, 8, 0.157_013, 0.842_987),
        (0, 20, 0.0, 0.168_433),
        (20, 20, 0.831_567, 1.0),
    ] {
        let found = clopper_pearson(read, x, Level::default()).unwrap();
        assert!((found.lower - lower).abs() < 5e-7 && (found.upper - upper).abs() < 5e-7, "{x}/{read}: {found:?}");
    }
    assert_eq!(clopper_pearson(0, 0, Level::default()), None);
    assert_eq!(clopper_pearson(3, 4, Level::default()), None);
}

#[test]
fn the_reference_strata() {
    let strata = [hits(120, 30, 6), hits(60, 20, 1), hits(20, 20, 5)];
    let found = stratified(&strata, Level::default()).unwrap();
    assert!((found.estimate - 32.0).abs() < 1e-12);
    assert_eq!(found.population, 200);
    let limits: Vec<_> = found.strata.iter().map(|interval| (interval.lower, interval.upper)).collect();
    assert_eq!(limits, [(10, 46), (1, 14), (5, 5)]);
    assert_eq!(found.interval, Interval { lower: 16, upper: 65 });
}

#[test]
fn a_stratum_of_which_nothing_was_read_has_no_total() {
    assert_eq!(stratified(&[], Level::default()), None);
    assert_eq!(stratified(&[hits(10, 5, 1), hits(4, 0, 0)], Level::default()), None);
    let one = stratified(&[hits(163, 20, 12)], Level::default()).unwrap();
    assert_eq!(one.interval, interval(hits(163, 20, 12), Level::default()), "one stratum is a simple draw");
}

#[test]
fn a_part_is_never_larger_than_its_whole() {
    assert_eq!(Hits::new(10, 11, 0), None);
    assert_eq!(Hits::new(10, 4, 5), None);
    assert_eq!(at_95(0, 0, 0), (0, 0));
    assert_eq!(at_95(0, 0, 7), (0, 7));
}

#[test]
fn a_tie_with_half_alpha_is_left_out() {
    // P(X >= 1 | D = 1) is exactly 1/40 when one of forty is read.
    assert_eq!(at_95(1, 1, 40).0, 2);
    assert_eq!(at_95(0, 1, 40).1, 38);
}

/// The limits by trying every D, with whole numbers: `P > 1/40` as `40 ways > all`.
fn by_scan(population: u64, read: u64, x: u64) -> (u64, u64) {
    let choose = |n: u64, k: u64| -> u128 {
        if k > n { 0 } else { (0..k).fold(1, |product, i| product * u128::from(n - i) / u128::from(i + 1)) }
    };
    let ways = |marked: u64, from: u64, to: u64| -> u128 {
        (from..=to).map(|k| choose(marked, k) * choose(population - marked, read - k)).sum()
    };
    let all = choose(population, read);
    let may = x..=population - read + x;
    let lower = may.clone().find(|&marked| 40 * ways(marked, x, read) > all).unwrap();
    let upper = may.rev().find(|&marked| 40 * ways(marked, 0, x) > all).unwrap();
    (lower, upper)
}

#[test]
fn halving_finds_what_a_scan_with_whole_numbers_finds() {
    for population in 1..=40 {
        for read in 1..=population {
            for x in 0..=read {
                assert_eq!(at_95(x, read, population), by_scan(population, read, x), "{x} of {read} of {population}");
            }
        }
    }
}

#[test]
fn the_interval_holds_the_truth_at_least_as_often_as_it_says() {
    let designs = [
        (5, 2),
        (10, 3),
        (20, 8),
        (40, 1),
        (40, 8),
        (65, 20),
        (100, 10),
        (100, 50),
        (163, 20),
        (200, 199),
        (300, 100),
        (500, 8),
    ];
    for (population, read) in designs {
        for level in [Level::default(), Level::parse("80").unwrap(), Level::parse("99").unwrap()] {
            let intervals: Vec<_> = (0..=read).map(|x| interval(hits(population, read, x), level)).collect();
            let covers = |interval: Interval, truth| (interval.lower..=interval.upper).contains(&truth);
            for truth in 0..=population {
                let range = read.saturating_sub(population - truth)..=read.min(truth);
                let covered: f64 = range
                    .filter(|&x| covers(intervals[usize::try_from(x).unwrap()], truth))
                    .map(|x| {
                        let tails = hypergeometric(population, truth, read, x);
                        tails.at_most + tails.at_least - 1.0
                    })
                    .sum();
                assert!(covered >= 1.0 - level.alpha() - 1e-9, "{read} of {population}, truth {truth}: {covered}");
            }
        }
    }
}

/// Ten million items, two thousand read: within 50 ms even without optimisation.
#[test]
fn a_population_of_ten_million_is_quick() {
    let began = std::time::Instant::now();
    let Interval { lower, upper } = interval(hits(10_000_000, 2_000, 7), Level::default());
    assert!(began.elapsed().as_millis() < 50, "{:?}", began.elapsed());
    assert_eq!((lower, upper), BIG);
    let half = interval(hits(10_000_000, 5_000_000, 2_500_000), Level::default());
    assert_eq!(half.lower + half.upper, 10_000_000);
}

/// By halving with whole numbers of unlimited size.
const BIG: (u64, u64) = (14_085, 71_975);

fn design() -> impl Strategy<Value = (u64, u64, u64)> {
    (1..20_000_u64)
        .prop_flat_map(|population| (Just(population), 0..=population.min(600)))
        .prop_flat_map(|(population, read)| (Just(population), Just(read), 0..=read))
}

proptest! {
    #[test]
    fn every_interval_keeps_its_bounds_and_its_mirror((population, read, x) in design()) {
        let (lower, upper) = at_95(x, read, population);
        prop_assert!(x <= lower && lower <= upper && upper <= population - read + x);
        let (mirrored_lower, mirrored_upper) = at_95(read - x, read, population);
        prop_assert_eq!((mirrored_lower, mirrored_upper), (population - upper, population - lower));
    }

    #[test]
    fn a_higher_level_holds_the_lower_one((population, read, x) in design()) {
        let at = |level: &str| interval(hits(population, read, x), Level::parse(level).unwrap());
        for pair in ["80", "90", "95", "99", "99.9"].windows(2) {
            let (narrow, wide) = (at(pair[0]), at(pair[1]));
            prop_assert!(wide.lower <= narrow.lower && narrow.upper <= wide.upper);
        }
    }

    #[test]
    fn read_in_full_is_known((population, x) in (0..5_000_u64).prop_flat_map(|n| (Just(n), 0..=n))) {
        prop_assert_eq!(at_95(x, population, population), (x, x));
    }

    #[test]
    fn more_hits_never_lower_a_limit((population, read, x) in design()) {
        if x < read {
            let (fewer, more) = (at_95(x, read, population), at_95(x + 1, read, population));
            prop_assert!(fewer.0 <= more.0 && fewer.1 <= more.1);
        }
    }

    #[test]
    fn a_known_whole_is_never_wider_than_an_unknown_one((population, read, x) in design()) {
        if let Some(unknown) = clopper_pearson(read, x, Level::default()) {
            let (lower, upper) = at_95(x, read, population);
            let share = |items: u64| float(items) / float(population);
            // Whole items may stick out by one.
            prop_assert!(share(lower + 1) >= unknown.lower - 1e-9 && share(upper) <= unknown.upper + share(1) + 1e-9);
        }
    }
}
