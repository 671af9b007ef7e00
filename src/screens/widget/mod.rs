//! The parts that screens are made of. Each has a role and a name that assistive technology reads, and none says anything
//! by colour alone.
mod banner;
mod button;
mod card;
mod cells;
mod chart;
mod chip;
mod days;
mod face;
mod field;
pub mod keys;
mod mark;
mod meter;
mod noted;
mod pips;
mod reply;
mod stepper;
mod table;
mod text;

pub use banner::banner;
pub use button::{Button, Kind};
pub use card::{card, card_of, column, section, section_small};
pub use cells::{cells, columns};
pub use chart::{Point, bars, line};
pub use chip::chip;
pub use days::{Day, day_strip};
pub use face::{avatar, face_uri};
pub use field::{choice, setting, toggle};
pub use mark::{Mark, paint as paint_mark};
pub use meter::meter;
pub use noted::noted;
pub use pips::pips;
pub use reply::{Chosen, Reply, replies};
pub use stepper::stepper;
pub use table::{Row, key_values};
pub use text::{galley, label, label_job, line_of, paint_centred};
