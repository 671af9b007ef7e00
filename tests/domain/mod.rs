//! Domains as files and the two commands that read them.
mod bad_input;
mod commands;
mod genius;
mod round_trip;

/// Two issues, two parties: small enough to work out by hand.
///
/// | | Price low | Price high |
/// | --- | --- | --- |
/// | Terms 30 days | seller 0 + 2 = 2, buyer 6 + 0 = 6 | seller 5 + 2 = 7, buyer 0 + 0 = 0 |
/// | Terms 60 days | seller 0 + 0 = 0, buyer 6 + 3 = 9 | seller 5 + 0 = 5, buyer 0 + 3 = 3 |
const SMALL: &str = r#"{ "name": "small", "source": "made up", "licence": "none", "year": 2026,
  "issues": [ { "name": "Price", "values": ["low", "high"] }, { "name": "Terms", "values": ["30 days", "60 days"] } ],
  "profiles": [
    { "name": "seller", "weights": [0.5, 2], "evals": [[0, 10], [1.0, 0]], "reserved": 1 },
    { "name": "buyer", "weights": [1, 1], "evals": [[6, 0], [0, 3]] } ] }"#;
