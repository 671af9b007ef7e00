//! The economics of the production line on 3-3-3-1, as tables.
use counterpart::sim::preference::{PartyTable, RoleTable};

/// Levels: discount, prepayment, its date, acceptance, retention, delivery, warranty, support, reference.
pub(crate) const SIZES: [usize; 9] = [5, 5, 3, 3, 4, 5, 5, 3, 3];

const DISCOUNT: usize = 0;
const PREPAYMENT: usize = 1;
pub(crate) const DATE: usize = 2;
pub(crate) const ACCEPTANCE: usize = 3;
pub(crate) const RETENTION: usize = 4;
const DELIVERY: usize = 5;
const WARRANTY: usize = 6;
const SUPPORT: usize = 7;
pub(crate) const REFERENCE: usize = 8;

/// Issue, share in permille, levels in permille.
type Serves = &'static [(usize, i64, &'static [i64])];

const LINEAR: &[i64] = &[0, 250, 500, 750, 1000];

/// Thousand yuan of contribution: 3,000 for the plain package, and what each level changes.
pub(crate) fn seller() -> PartyTable {
    let values: [&[i64]; 9] = [
        &[3000, 2760, 2520, 2280, 2040],
        &[-300, -140, 0, 130, 230],
        &[0, -25, -110],
        &[-220, -80, 0],
        &[-150, -90, -40, -12],
        &[0, -40, -100, -220, -480],
        &[0, -60, -130, -210, -300],
        &[0, -45, -110],
        &[0, 40, 70],
    ];
    PartyTable { values: values.map(<[i64]>::to_vec).to_vec(), reservation: 1900 }
}

/// A role from its power and reservation in permille, and for each interest its weight in permille and for each issue
/// that serves it the share and the levels in permille. The products are in units of 10⁻⁹.
fn role(power: u32, reservation: i64, interests: &[(i64, Serves)]) -> RoleTable {
    let mut values: Vec<Vec<i64>> = SIZES.iter().map(|&size| vec![0; size]).collect();
    for (weight, serves) in interests {
        for (issue, share, levels) in *serves {
            for (value, level) in values[*issue].iter_mut().zip(*levels) {
                *value += weight * share * level;
            }
        }
    }
    RoleTable { table: PartyTable { values, reservation: reservation * 1_000_000 }, power, needed: true }
}

pub(crate) fn roles() -> Vec<RoleTable> {
    let saving: Serves = &[(DISCOUNT, 700, &[0, 500, 750, 900, 1000]), (WARRANTY, 300, LINEAR)];
    let clean_file: Serves = &[(ACCEPTANCE, 500, &[0, 500, 1000]), (REFERENCE, 500, &[0, 800, 800])];
    let long_terms: Serves = &[(PREPAYMENT, 1000, &[1000, 800, 500, 250, 0])];
    let no_second_failure: Serves =
        &[(ACCEPTANCE, 500, &[200, 550, 1000]), (WARRANTY, 300, LINEAR), (SUPPORT, 200, &[0, 500, 1000])];
    let time_to_test: Serves = &[(DELIVERY, 1000, &[1000, 1000, 850, 400, 0])];
    let recognition: Serves = &[(REFERENCE, 1000, &[0, 350, 1000])];
    let on_site: Serves = &[(SUPPORT, 1000, &[0, 800, 1000])];
    let year_end: Serves = &[(DATE, 750, &[0, 950, 1000]), (PREPAYMENT, 250, &[1000, 900, 750, 600, 400])];
    let exposure: Serves =
        &[(PREPAYMENT, 550, &[1000, 800, 500, 250, 0]), (RETENTION, 450, &[1000, 800, 450, 850])];
    let no_surprises: Serves = &[(ACCEPTANCE, 600, &[0, 500, 1000]), (WARRANTY, 400, LINEAR)];
    let price: Serves = &[(DISCOUNT, 1000, LINEAR)];
    let start_in_time: Serves = &[(DELIVERY, 1000, &[0, 350, 850, 1000, 1000])];
    let quiet_nights: Serves = &[(SUPPORT, 700, &[0, 450, 1000]), (WARRANTY, 300, LINEAR)];
    let not_blamed: Serves = &[(SUPPORT, 600, &[0, 700, 1000]), (ACCEPTANCE, 400, &[0, 500, 1000])];
    let september: Serves = &[(DELIVERY, 1000, &[0, 500, 920, 1000, 1000])];
    let win: Serves = &[(DISCOUNT, 500, &[0, 550, 800, 900, 1000]), (REFERENCE, 500, &[0, 700, 1000])];
    let capped: Serves = &[
        (RETENTION, 400, &[1000, 800, 450, 900]),
        (WARRANTY, 300, LINEAR),
        (ACCEPTANCE, 300, &[0, 500, 1000]),
    ];
    let cash: Serves = &[(PREPAYMENT, 500, &[1000, 800, 500, 250, 0]), (DATE, 500, &[0, 800, 1000])];
    vec![
        role(150, 580, &[(450, saving), (380, clean_file), (170, long_terms)]),
        role(200, 520, &[(400, no_second_failure), (250, time_to_test), (200, recognition), (150, on_site)]),
        role(200, 560, &[(400, year_end), (250, exposure), (150, no_surprises), (200, price)]),
        role(200, 500, &[(300, start_in_time), (350, quiet_nights), (250, not_blamed), (100, price)]),
        role(250, 560, &[(400, september), (250, win), (200, capped), (150, cash)]),
    ]
}
