//! The parts that screens are made of. Each has a role and a name that assistive technology reads, and none says anything
//! by colour alone.
mod banner;
mod button;
mod card;
mod chart;
mod chip;
mod days;
mod face;
mod field;
mod keyed;
pub mod keys;
mod mark;
mod pips;
mod reply;
mod stepper;
mod table;
mod text;
mod tool;

pub use banner::banner;
pub use button::{Button, Kind};
pub use card::{card, card_of, column, section};
pub use chart::{Point, bars, line};
pub use chip::chip;
pub use days::{Day, day_strip};
pub use face::{avatar, face_uri};
pub use field::{Choosing, choice, choices, setting, toggle};
pub use keyed::{Keyed, keyed, keyed_grid, keyed_height};
pub use mark::{Mark, paint as paint_mark};
pub use pips::pips;
pub use reply::{Chosen, Reply, replies};
pub use stepper::stepper;
pub use table::{Row, key_values};
pub use text::{galley, label, label_job, line_of, paint_centred};
pub use tool::{tool, tool_width};
