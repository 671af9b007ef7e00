//! After the end: how each person stood, six months on, the score with its reasons, and how to look at it again.
use super::Game;
use super::screen::PlayStop;
use crate::i18n::w;
use crate::plain_text::quoted;
use crate::prose::names as words;
use crate::prose::{finding as findings, transcript_line as render};
use crate::sim::play::PlayerSession;
use crate::sim::scenario::Lang;
use crate::sim::score::Score;
use crate::sim::score::style::Measure;
use crate::sim::score::triad::triad;
use crate::sim::view::View;

pub(super) fn show(game: &mut Game) -> Result<(), PlayStop> {
    let lang = game.lang;
    let heading = w!(lang, "play.end.title");
    game.screen.heading(&heading)?;
    let text = ending(&game.view(), lang);
    game.say(&text)?;
    game.screen.heading(&w!(lang, "play.score.title"))?;
    let text = report(game.seat(), lang);
    game.say(&text)?;
    if game.reveal {
        let text = truth(&game.view(), lang);
        game.screen.heading(&w!(lang, "play.truth.title"))?;
        game.say(&text)?;
    }
    let name = game.name();
    game.screen.gap()?;
    game.say(&w!(lang, "play.end.replay", name = name))?;
    match &game.session.parent {
        Some(parent) => {
            let text = w!(lang, "again.compare", name = name, parent = quoted(&parent.session));
            game.say(&text)
        }
        None => Ok(()),
    }
}

/// The outcome and the card that shows six months on.
pub(in crate::cli) fn ending(view: &View<'_>, lang: Lang) -> String {
    let Some(outcome) = view.outcome() else {
        return String::new();
    };
    let mut lines = vec![render::outcome(lang, outcome)];
    if let Some(offer) = outcome.agreement {
        lines.push(w!(
            lang,
            "play.end.paper",
            what = render::changes(view, lang, &view.quotation(), &offer),
            worth = view.own_value(&offer),
            unit = view.unit().get(lang)
        ));
    }
    if let Some(text) = view.six_months_on() {
        lines.push(w!(lang, "play.end.six_months", text = text.get(lang)));
    }
    lines.join("\n")
}

/// The score in full.
pub(in crate::cli) fn report(seat: &PlayerSession, lang: Lang) -> String {
    let Some(score) = seat.score() else {
        return String::new();
    };
    let mut lines = vec![w!(lang, "play.score.total", points = words::points(score.total))];
    lines.push(triad_line(&score, lang));
    for own in score.card.blocks.iter().filter(|b| b.counts()) {
        let block = own.block;
        lines.push(String::new());
        let name = words::block(lang, block);
        let (points, most) = (words::points(own.points), words::points(own.most));
        lines.push(w!(lang, "play.score.block", block = name, points = points, most = most));
        let own: Vec<_> = score.findings.iter().filter(|f| f.block == block).collect();
        if own.is_empty() {
            lines.push(w!(lang, "play.score.nothing"));
        }
        for finding in own {
            lines.extend(findings::lines(&seat.view(), lang, finding));
        }
    }
    if let Some(style) = seat.style() {
        lines.push(String::new());
        lines.push(w!(lang, "play.style.title"));
        lines.extend(style.iter().map(|m| measure(m, lang)));
    }
    lines.join("\n")
}

fn triad_line(score: &Score, lang: Lang) -> String {
    let [people, talk, thing] = triad(score)
        .map(|p| w!(lang, "play.score.part", points = words::points(p.points), most = p.most / 100));
    w!(lang, "play.score.triad", people = people, words = talk, thing = thing)
}

fn measure(m: &Measure, lang: Lang) -> String {
    let tenths = |x: u32| format!("{}.{}", x / 10, x % 10);
    let key = format!("play.style.{}", crate::sim::score::record::name_of(m.behaviour));
    let behaviour = w!(lang, key);
    w!(
        lang,
        "play.style.line",
        behaviour = behaviour,
        count = m.count,
        share = tenths(m.share),
        skilled = tenths(m.skilled),
        average = tenths(m.average)
    )
}

/// What was hidden.
pub(in crate::cli) fn truth(view: &View<'_>, lang: Lang) -> String {
    let Some(truths) = view.truths() else {
        return String::new();
    };
    let mut lines = Vec::new();
    if let Some((name, truth)) = truths.hand {
        lines.push(w!(lang, "play.truth.hand", name = name.get(lang), text = truth.get(lang)));
    }
    for wanted in &truths.interests {
        let who = render::address(view, lang, wanted.role);
        let key = if wanted.found { "play.truth.found" } else { "play.truth.missed" };
        lines.push(w!(lang, key, who = who, text = wanted.truth.get(lang), weight = wanted.weight / 10));
    }
    for (role, slip, truth, settled) in &truths.objections {
        let who = render::address(view, lang, *role);
        let kind = words::truth(lang, *truth);
        let state = if *settled { w!(lang, "play.truth.settled") } else { w!(lang, "play.truth.open") };
        lines.push(w!(
            lang,
            "play.truth.objection",
            who = who,
            text = slip.get(lang),
            kind = kind,
            state = state
        ));
    }
    lines.join("\n")
}
