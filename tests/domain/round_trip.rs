//! What is imported is what was there: names, order and every digit.
use counterpart::content::domain_file::Domain;
use counterpart::sim::preference::Decimal;
use proptest::prelude::*;

use super::SMALL;

#[test]
fn names_order_and_numbers_are_kept() {
    let domain = Domain::from_bytes(SMALL.as_bytes()).unwrap();
    assert_eq!(
        (domain.name.as_str(), domain.source.as_str(), domain.licence.as_str()),
        ("small", "made up", "none")
    );
    assert_eq!(domain.issues.keys().collect::<Vec<_>>(), ["Price", "Terms"]);
    assert_eq!(domain.parties.keys().collect::<Vec<_>>(), ["seller", "buyer"]);
    let space = domain.space().unwrap();
    assert_eq!((space.decimals(), space.reservations()), (0, &[1, 0][..]));
    // Seller 0.5·10 + 2·1 = 7, buyer 0 + 0 = 0.
    assert_eq!(space.utilities(&[1, 0]), Some(vec![7, 0]));
}

#[test]
fn written_and_read_again_nothing_has_changed() {
    let domain = Domain::from_bytes(SMALL.as_bytes()).unwrap();
    let text = domain.to_ron().unwrap();
    let again = Domain::from_bytes(text.as_bytes()).unwrap();
    assert_eq!(again, domain);
    assert_eq!(again.to_ron().unwrap(), text);
}

#[test]
fn products_are_exact_where_floats_are_not() {
    // 0.1·3 + 0.2·3 = 0.9, while the floats add up to 0.9000000000000001.
    let text = r#"{ "issues": [{ "name": "a", "values": ["x"] }, { "name": "b", "values": ["y"] }],
        "profiles": [{ "name": "p", "weights": [0.1, 0.2], "evals": [[3], [3]], "reserved": 0.9 }] }"#;
    let space = Domain::from_bytes(text.as_bytes()).unwrap().space().unwrap();
    assert_eq!(
        (space.decimals(), space.utilities(&[0, 0]).unwrap(), space.reservations()),
        (1, vec![9], &[9][..])
    );
}

#[test]
fn beyond_twelve_decimals_numbers_are_rounded_half_to_even() {
    let text = r#"Domain(format: 1, name: "", issues: { "a": ["x", "y", "z"] },
        parties: { "p": Party(values: { "a": [0.1234567890125, 0.1234567890135, -1e-20] }) })"#;
    let space = Domain::from_bytes(text.as_bytes()).unwrap().space().unwrap();
    let values: Vec<i64> = (0..3).map(|level| space.utilities(&[level]).unwrap()[0]).collect();
    assert_eq!((space.decimals(), values), (12, vec![123_456_789_012, 123_456_789_014, 0]));
}

#[track_caller]
fn decimal(text: &str, shown: &str) {
    assert_eq!(text.parse::<Decimal>().unwrap().to_string(), shown);
}

#[test]
fn decimals_are_shown_as_they_are() {
    decimal("12.50", "12.5");
    decimal("-0.05", "-0.05");
    decimal("+3", "3");
    decimal("1e-3", "0.001");
    decimal("2.5E2", "250");
    decimal(".5", "0.5");
    decimal("5.", "5");
    decimal("-0", "0");
    decimal("1000000000000", "1000000000000");
    for wrong in
        ["", ".", "-", "e5", "1e", "1e99999999999", "0x1", "1 2", "١", "1,5", "1e12.5", "NaN", "--1", "1e13"]
    {
        assert!(wrong.parse::<Decimal>().is_err(), "{wrong}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_float_is_its_shortest_decimal(value in -1e12_f64..1e12) {
        prop_assert_eq!(Decimal::from_f64(value).unwrap().to_f64(), value);
    }

    #[test]
    fn fixed_point_numbers_print_and_read_back(value in any::<i32>(), decimals in 0_u32..13) {
        let decimal = Decimal::fixed(i64::from(value), decimals);
        prop_assert_eq!(decimal.scaled(decimals), Some(i64::from(value)));
        prop_assert_eq!(decimal.to_string().parse::<Decimal>().unwrap(), decimal);
    }

    #[test]
    fn no_bytes_can_do_harm(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = Domain::from_bytes(&bytes).map(|domain| domain.space());
    }

    #[test]
    fn no_damage_can_do_harm(at in 0..SMALL.len(), with in any::<u8>(), cut in any::<bool>(), ron in any::<bool>()) {
        let text = if ron { Domain::from_bytes(SMALL.as_bytes()).unwrap().to_ron().unwrap() } else { SMALL.to_owned() };
        let mut bytes = text.into_bytes();
        if cut { bytes.truncate(at) } else { bytes[at] = with }
        let _ = Domain::from_bytes(&bytes).map(|domain| domain.space());
    }
}
