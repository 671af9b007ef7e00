//! Utilities, frontier and bargaining solutions.
mod against_brute_force;
mod brute;
mod economy_3331;
mod line_3331;
mod reference;
mod rules;
