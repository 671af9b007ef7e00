//! Golden transcripts: what was said and what it brought, per scenario and policy, in both languages.
use std::fmt::Write as _;
use std::sync::Arc;

use counterpart::sim::bots::{Policy, play_logged};
use counterpart::sim::compiled::Package;
use counterpart::sim::play::PlayerSession;
use counterpart::sim::scenario::Lang;
use counterpart::sim::session::{Outcome, State};
use counterpart::sim::view::{LineKind, TranscriptLine, View};

use super::{SHIPPED, check_golden, scenario};

const SEED: u64 = 7;

/// The terms in which an offer differs from another.
fn terms(view: &View<'_>, before: &Package, after: &Package, lang: Lang) -> String {
    let changed = view.issues().filter(|i| before.level(*i) != after.level(*i));
    let named = changed.map(|i| {
        let (issue, level) = (view.issue_name(i).get(lang), view.level_name(i, after.level(i)).get(lang));
        format!("{issue}: {level}")
    });
    named.collect::<Vec<_>>().join("; ")
}

fn written(view: &View<'_>, line: &TranscriptLine, lang: Lang) -> String {
    let who = line.who.map_or("", |r| view.role_address(r).get(lang));
    let mut text =
        format!("{:>2}/{:<2} {:<10} {who:<10} {}", line.day, line.turn, label(&line.kind), line.text);
    if !line.gesture.is_empty() {
        let _ = write!(text, " ({})", line.gesture);
    }
    match &line.kind {
        LineKind::Offer { before, after, .. } => text += &terms(view, before, after, lang),
        LineKind::MeetingStarted { roles, channel, aim, turns } => {
            let names: Vec<&str> = roles.iter().map(|r| view.role_address(r).get(lang)).collect();
            let _ = write!(text, "{} on {channel:?} to {aim:?}, {turns} turns", names.join(", "));
        }
        LineKind::MeetingEnded { why, aim_met } => {
            let _ = write!(text, "{why:?}, aim met: {aim_met}");
        }
        LineKind::Believed(card, certainty) => {
            let _ = write!(text, " {}: {certainty:?}", view.card_text(*card).get(lang));
        }
        LineKind::Days(n) => {
            let _ = write!(text, "{n}");
        }
        LineKind::Stood(stand) => {
            let _ = write!(text, " {stand:?}");
        }
        LineKind::Ended(Outcome { agreement: Some(offer), .. }) => {
            let _ = write!(text, "signed: {}", terms(view, &view.quotation(), offer, lang));
        }
        LineKind::Ended(other) => {
            let _ = write!(text, "{other:?}");
        }
        _ => {}
    }
    text.trim_end().to_owned()
}

/// The name of a kind of line, without what it carries.
fn label(kind: &LineKind) -> String {
    // The transcripts were written when the variant had this name.
    let text = format!("{kind:?}").replacen("Offer", "Paper", 1);
    text.chars().take_while(|c| c.is_alphanumeric()).take(10).collect()
}

fn transcript(name: &str, policy: Policy) -> String {
    let c = scenario(name);
    let hand = State::new(&c, SEED).hand;
    let (_, actions) = play_logged(&c, SEED, hand, policy, None);
    let mut seat = PlayerSession::new(Arc::clone(&c), SEED);
    for action in &actions {
        seat.act(action).unwrap();
    }
    let view = seat.view();
    let mut text = format!("{name}, {}, seed {SEED}, {} actions\n", policy.name(), actions.len());
    for lang in [Lang::En, Lang::Zh] {
        let _ = writeln!(text, "\n== {}\n", view.title().get(lang));
        for line in view.transcript(0, lang) {
            let _ = writeln!(text, "{}", written(&view, &line, lang));
        }
    }
    let kept = seat.record().unwrap();
    let _ = writeln!(
        text,
        "\n== score: {} at day {}, turn {}, {}\n",
        kept.total, kept.day, kept.turn, kept.outcome
    );
    for (block, points) in kept.blocks.iter() {
        let _ = writeln!(text, "{points:>5} {block}");
    }
    text.push('\n');
    for f in &kept.findings {
        let quote = f.quotes.first().map_or("", |q| q.en.as_str());
        let line = format!("{:>5} {:<12} {:<18} turn {:<3} {quote}", f.points, f.block, f.rule, f.turn);
        let _ = writeln!(text, "{}", line.trim_end());
    }
    text
}

#[track_caller]
fn check(name: &str, policy: Policy) {
    check_golden(&format!("{name}_{}.txt", policy.name()), &transcript(name, policy));
}

#[test]
fn transcripts_are_those_committed() {
    for name in SHIPPED {
        for policy in [Policy::Skilled, Policy::Average, Policy::Random] {
            check(name, policy);
        }
    }
}
