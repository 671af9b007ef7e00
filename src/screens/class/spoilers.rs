//! The pages of a class that open the truth: interests, the frontier, the deal both sides missed, second tries, money.
use egui::Ui;

use super::bars::{NamedBar, bars};
use super::spoiler_free::{note, replies, sessions};
use super::{Slide, plots};
use crate::prose::class::{self as words, pareto_improvement as told};
use crate::prose::names::{points, signed};
use crate::screens::theme::{Look, Tone, Type};
use crate::screens::widget;
use crate::sim::class::{
    Again, ClassSpread, HandSessions, InterestTally, MissedDeal, Money, ScenarioSection, Spoilers, TermCount,
};

/// Draws a page below its title.
pub(super) fn slide_ui(ui: &mut Ui, section: &ScenarioSection, slide: Slide) {
    let Some(opened) = &section.opened else { return };
    let hand = |at: usize| opened.hands.get(at);
    match slide {
        Slide::Interests(at) => hand(at).into_iter().for_each(|h| interests_ui(ui, h)),
        Slide::Plane(at) => hand(at).into_iter().for_each(|h| plots::plane_ui(ui, h)),
        Slide::Missed(at) => hand(at).into_iter().for_each(|h| missed_ui(ui, section, h)),
        Slide::MissedEach(at) => hand(at).into_iter().for_each(|h| each_ui(ui, h)),
        Slide::Attempts => attempts_ui(ui, opened),
        Slide::Earned(at) => {
            if let Some(scene) = opened.scenes.get(at) {
                bars(ui, &replies(&Look::of(ui), scene, true), scene.sessions);
                widget::label(
                    ui,
                    Type::Small,
                    Look::of(ui).palette.soft,
                    &Look::of(ui).t("ui.class.earned_note"),
                );
            }
        }
        Slide::Money => money_ui(ui, section, &opened.money),
        _ => {}
    }
}

fn interests_ui(ui: &mut Ui, hand: &HandSessions) {
    let look = Look::of(ui);
    if let Some((_, truth)) = &hand.words {
        widget::label(ui, Type::Body, look.palette.soft, truth.get(look.lang));
    }
    let bar = |i: &InterestTally| {
        let fill = [
            ("found", &*i.found.to_string()),
            ("guessed", &*i.guessed.to_string()),
            ("missed", &*i.missed.to_string()),
        ];
        let of = [("who", i.who.get(look.lang)), ("interest", i.card.get(look.lang))];
        NamedBar {
            name: look.t_with("ui.class.interest", &of),
            value: look.t_with("ui.class.interest_counts", &fill),
            parts: vec![(i.found, Tone::Gain), (i.guessed, Tone::Guess), (i.missed, Tone::Loss)],
        }
    };
    let all: Vec<NamedBar> = hand.interests.iter().map(bar).collect();
    bars(ui, &all, hand.sessions);
    note(ui, "interests.note");
}

fn missed_ui(ui: &mut Ui, section: &ScenarioSection, hand: &HandSessions) {
    let look = Look::of(ui);
    let p = look.palette;
    let summary = told::summary(look.lang, hand, &section.unit);
    widget::label(ui, Type::Speech, p.ink, &summary);
    if hand.missed.terms.is_empty() {
        return;
    }
    widget::label(ui, Type::SmallStrong, p.soft, &words::say(look.lang, "missed.terms"));
    let bar = |t: &TermCount| NamedBar {
        name: told::term(look.lang, t),
        value: told::counted(look.lang, t, &section.unit),
        parts: vec![(t.sessions, if t.own < 0 { Tone::Guess } else { Tone::Gain })],
    };
    let all: Vec<NamedBar> = hand.missed.terms.iter().map(bar).collect();
    bars(ui, &all, hand.sessions);
    note(ui, "missed.note");
}

fn each_ui(ui: &mut Ui, hand: &HandSessions) {
    let look = Look::of(ui);
    let row = |d: &MissedDeal| {
        vec![
            words::dot(look.lang, d.person, d.attempt),
            told::against(look.lang, d),
            told::terms(look.lang, d),
            signed(d.own_gain),
            told::efficiency(look.lang, d),
        ]
    };
    let heads = ["alias", "against", "would", "gain", "efficiency"].map(|key| words::column(look.lang, key));
    let rows: Vec<Vec<String>> = hand.missed.deals.iter().map(row).collect();
    widget::ledger(ui, &heads, &[0.1, 0.17, 0.43, 0.13, 0.17], &rows);
}

fn attempts_ui(ui: &mut Ui, opened: &Spoilers) {
    let look = Look::of(ui);
    let p = look.palette;
    if opened.attempts.is_empty() {
        widget::label(ui, Type::Speech, p.ink, &words::say(look.lang, "attempts.none"));
        return;
    }
    for text in words::changes(look.lang, opened.same_deal, opened.other_deal) {
        widget::label(ui, Type::Body, p.ink, &text);
    }
    let row = |a: &Again| {
        vec![
            words::alias(look.lang, a.person),
            words::kind(look.lang, a),
            points(a.totals[0]),
            points(a.totals[1]),
            words::change(i64::from(a.totals[1] - a.totals[0])),
        ]
    };
    let heads = ["alias", "kind", "one", "second", "change"].map(|key| words::column(look.lang, key));
    let rows: Vec<Vec<String>> = opened.attempts.iter().map(row).collect();
    widget::ledger(ui, &heads, &[0.12, 0.4, 0.16, 0.16, 0.16], &rows);
    note(ui, "attempts.order");
}

fn money_ui(ui: &mut Ui, section: &ScenarioSection, money: &Money) {
    let look = Look::of(ui);
    let p = look.palette;
    let row = |key: &str, spread: Option<ClassSpread>| {
        let s = spread?;
        let mut row = vec![words::amount(look.lang, key, &section.unit)];
        row.extend([s.min, s.q1, s.median, s.q3, s.max, s.mean].map(|v| v.to_string()));
        Some(row)
    };
    let rows: Vec<Vec<String>> =
        [row("value", money.value), row("at_risk", money.at_risk)].into_iter().flatten().collect();
    if rows.is_empty() {
        widget::label(ui, Type::Speech, p.ink, &words::say(look.lang, "money.none"));
        return;
    }
    for text in words::money(look.lang, money, &section.unit) {
        widget::label(ui, Type::Body, p.ink, &text);
    }
    let below = [NamedBar {
        name: look.t("ui.class.below_floor"),
        value: sessions(&look, money.below_reservation),
        parts: vec![(money.below_reservation, Tone::Loss)],
    }];
    bars(ui, &below, money.value.map_or(1, |s| s.n));
    let mut heads = vec![String::new()];
    let keys = ["min", "q1", "median", "q3", "max", "mean"];
    heads.extend(keys.map(|key| words::column(look.lang, key)));
    widget::ledger(ui, &heads, &[0.34, 0.11, 0.11, 0.11, 0.11, 0.11, 0.11], &rows);
}
