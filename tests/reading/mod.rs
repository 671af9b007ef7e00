//! Reading RON files: places, findings, refusals.
mod garbage;
mod ordered;
mod parse;
mod positions;
mod read;
mod render;
mod small;
