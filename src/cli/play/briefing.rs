//! The briefing: the public case, the confidential sheet, our numbers, what we may show and decide.
use super::Game;
use super::screen::PlayStop;
use crate::i18n::w;
use crate::prose::names as words;
use crate::prose::transcript_line::{self as render, addresses};
use crate::sim::compiled::{IssueId, Package};
use crate::sim::scenario::Lang;
use crate::sim::view::View;

pub(super) fn show(game: &mut Game) -> Result<(), PlayStop> {
    let lang = game.lang;
    let title = game.view().title().get(lang).to_owned();
    game.screen.heading(&title)?;
    let brief = game.view().brief().get(lang).to_owned();
    game.say(&brief)?;
    let notice = game.view().notice().get(lang).to_owned();
    if !notice.is_empty() {
        game.quiet(&notice)?;
    }
    let confidential = game.view().confidential().get(lang).to_owned();
    game.screen.heading(&w!(lang, "play.briefing.confidential"))?;
    game.say(&confidential)?;
    let numbers = numbers(&game.view(), lang);
    game.screen.heading(&w!(lang, "play.briefing.numbers"))?;
    game.say(&numbers)?;
    let rest = rest(&game.view(), lang);
    game.screen.heading(&w!(lang, "play.briefing.rest"))?;
    game.say(&rest)
}

fn numbers(view: &View<'_>, lang: Lang) -> String {
    let (reservation, target) = view.own_range();
    let unit = view.unit().get(lang);
    let worth = view.own_value(&view.quotation());
    let mut lines = vec![w!(
        lang,
        "play.briefing.range",
        worth = worth,
        floor = reservation,
        target = target,
        unit = unit
    )];
    let quotation = view.quotation();
    for (n, issue) in view.issues().enumerate() {
        lines.push(levels(view, lang, n, issue, &quotation));
        let note = view.issue_note(issue).get(lang);
        if !note.is_empty() {
            lines.push(format!("    {note}"));
        }
    }
    lines.join("\n")
}

/// An issue with its levels, what each is worth to us against an offer, and which one the offer has.
pub(super) fn levels(view: &View<'_>, lang: Lang, n: usize, issue: IssueId, offer: &Package) -> String {
    let now = offer.level(issue);
    let mut items = Vec::new();
    for level in 0..view.levels(issue) {
        let name = view.level_name(issue, level).get(lang);
        let mut item = if level == now {
            format!("[{}={name}]", level + 1)
        } else {
            format!("{}={name} {}", level + 1, words::signed(view.own_step(issue, now, level)))
        };
        if !view.within_authority(issue, level) {
            item.push_str(&w!(lang, "play.briefing.beyond"));
        }
        items.push(item);
    }
    let name = view.issue_name(issue).get(lang);
    w!(lang, "play.briefing.issue", number = n + 1, name = name, levels = items.join(" · "))
}

fn rest(view: &View<'_>, lang: Lang) -> String {
    let mut lines = Vec::new();
    let (_, days) = view.days();
    let (_, turns) = view.turns();
    let (from, to) = (render::day(view, lang, 0), render::day(view, lang, days));
    lines.push(w!(lang, "play.briefing.time", days = days, turns = turns, from = from, to = to));
    for (day, text) in view.dates() {
        lines.push(w!(lang, "play.briefing.date", day = day, text = text.get(lang)));
    }
    for issue in view.issues() {
        if let Some((level, days, _)) = view.limit(issue) {
            let (name, level) = (view.issue_name(issue).get(lang), view.level_name(issue, level).get(lang));
            lines.push(w!(lang, "play.briefing.limit", issue = name, level = level, days = days));
        }
    }
    let hospitality = view.hospitality().get(lang);
    if !hospitality.is_empty() {
        lines.push(w!(lang, "play.briefing.hospitality", text = hospitality));
    }
    let docs: Vec<String> = view.docs().map(|d| view.doc_name(d).get(lang).to_owned()).collect();
    if !docs.is_empty() {
        lines.push(w!(lang, "play.briefing.documents", list = words::list(lang, &docs)));
    }
    lines.push(w!(lang, "play.briefing.people", list = addresses(view, lang, view.roles())));
    lines.join("\n")
}
