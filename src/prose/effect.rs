//! Something that one does, or could have done, in words.
use super::{names, transcript_line as render};
use crate::i18n::w;
use crate::sim::compiled::Package;
use crate::sim::scenario::{Lang, Text};
use crate::sim::session::Action;
use crate::sim::view::View;

/// An action in words. `words` are the scenario's own for a reply, a topic, a document or a card; `before` is the
/// offer that a proposal would have changed.
pub fn deed(view: &View<'_>, lang: Lang, action: &Action, words: &Text, before: &Package) -> String {
    let text = words.get(lang);
    match action {
        Action::Prepare { .. } => w!(lang, "deed.prepare"),
        Action::Meet { roles, channel, aim } => w!(
            lang,
            "deed.meet",
            who = render::addresses(view, lang, roles.iter()),
            place = names::channel(lang, *channel),
            aim = names::aim(lang, *aim)
        ),
        Action::CallHome(issue) => w!(lang, "deed.call", issue = view.issue_name(*issue).get(lang)),
        Action::Wait(days) => w!(lang, "deed.wait", days = days),
        Action::Believe { card, certainty } => {
            let who = render::address(view, lang, view.card_role(*card));
            let text = view.card_text(*card).get(lang);
            match certainty {
                Some(certainty) => w!(
                    lang,
                    "deed.believe",
                    who = who,
                    certainty = names::certainty(lang, *certainty),
                    text = text
                ),
                None => w!(lang, "deed.take_back", who = who, text = text),
            }
        }
        Action::Topic(_) => w!(lang, "deed.topic", text = text),
        Action::Reply(_) => render::reply(lang, text),
        Action::Park => w!(lang, "deed.park"),
        Action::Show(_) => w!(lang, "deed.show", text = text),
        Action::Propose { package, .. } => {
            w!(lang, "deed.paper", text = render::sentence(view, lang, before, package))
        }
        Action::Present(packages) => w!(lang, "deed.present", count = packages.len()),
        Action::Summarise(_) => w!(lang, "deed.summarise"),
        Action::AskDecision => w!(lang, "deed.ask"),
        Action::Adjourn => w!(lang, "deed.adjourn"),
        Action::WalkAway => w!(lang, "deed.walk_away"),
    }
}
