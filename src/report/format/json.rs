//! JSON: the data of a report in both languages, for other programs; each report says beside its data what is in it.
use super::{Format, Holds};

/// JSON.
pub const JSON: Format = Format {
    name: "json",
    extension: "json",
    media_type: "application/json",
    holds: Holds::Data,
    label: "ui.debrief.format_json",
    about: "ui.debrief.about_json",
    writer: |report, _| (report.json() + "\n").into_bytes(),
};
