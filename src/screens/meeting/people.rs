//! The people at the table and what lies on it, as the room shows them.
use super::moment::LastExchange;
use crate::screens::room::{OnTable, PersonShown, RoomPlace, face_of, mood_key};
use crate::screens::theme::Look;
use crate::sim::compiled::RoleId;
use crate::sim::view::{LineKind, View};

/// Everybody in the room; `speaking` is the one who speaks.
pub(super) fn shown(
    view: &View<'_>,
    look: &Look,
    moment: &LastExchange,
    speaking: Option<RoleId>,
) -> Vec<PersonShown> {
    let place = RoomPlace::from(moment.channel);
    // A meeting's turns are shared: on every plate they would only say the same again.
    let patience =
        view.meeting().filter(|m| m.roles.len() == 1).map(|m| (m.left, m.left.saturating_add(m.used)));
    let person = |role: RoleId| {
        // A voice has no face: what can't be seen there is not shown.
        let mood = if place.in_person() { face_of(view.mood(role)) } else { "neutral" };
        PersonShown {
            portrait: view.role_portrait(role).to_owned(),
            mood: mood.to_owned(),
            mood_word: match place {
                RoomPlace::Phone => look.t("ui.meeting.on_the_line"),
                RoomPlace::WeChat => look.t("ui.meeting.online"),
                _ => look.t(mood_key(mood)),
            },
            name: view.role_address(role).get(look.lang).to_owned(),
            speaking: speaking == Some(role),
            patience,
        }
    };
    moment.roles.iter().map(person).collect()
}

/// What lies on the table: objections put aside by those who are here, documents shown in this meeting.
pub(super) fn on_table(view: &View<'_>, look: &Look, moment: &LastExchange) -> Vec<OnTable> {
    let slips = view
        .slips()
        .filter(|slip| slip.parked && !slip.settled)
        .filter_map(|slip| view.slip_text(slip.objection))
        .filter(|(role, _)| moment.roles.has(*role))
        .map(|(_, text)| OnTable { parked: true, word: text.get(look.lang).to_owned() });
    let mut on_table: Vec<OnTable> = slips.collect();
    let lines = moment.before.iter().chain(moment.beats.iter().flat_map(|b| &b.lines));
    for line in lines.filter(|l| l.kind == LineKind::Shown) {
        let doc = OnTable { parked: false, word: line.text.clone() };
        if !on_table.contains(&doc) {
            on_table.push(doc);
        }
    }
    on_table
}
