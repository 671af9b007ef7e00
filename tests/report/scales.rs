//! Scales have few and round steps, whatever their length.
use counterpart::report::svg::ticks;

#[test]
fn scales_are_round_and_short() {
    assert_eq!(ticks(0), [0]);
    assert_eq!(ticks(5), [0, 1, 2, 3, 4, 5]);
    assert_eq!(ticks(11), [0, 2, 4, 6, 8, 10]);
    assert_eq!(ticks(1350), [0, 200, 400, 600, 800, 1000, 1200]);
    assert_eq!(ticks(30), [0, 5, 10, 15, 20, 25, 30]);
    assert!(ticks(i64::MAX / 8).len() <= 7);
}
