//! No session contradicts itself: what a person says, what the engine does and what the score says, held against each
//! other over sessions of all policies.
use std::collections::BTreeMap;

use counterpart::sim::bots::{Policy, play_logged};
use counterpart::sim::compiled::{CompiledScenario, ObjectionId, Package, RoleSet};
use counterpart::sim::debrief::Debrief;
use counterpart::sim::debrief::ending::NamedEnding;
use counterpart::sim::scenario::Act;
use counterpart::sim::score::style::{Behaviour, style};
use counterpart::sim::score::{Finding, Score, ScoreBlock, ScoreRule, score};
use counterpart::sim::session::event::{Beat, Event, Logged, Situation, Vote};
use counterpart::sim::session::{Action, State};
use counterpart::sim::view::View;

use super::{hands, scenario};

/// Seeds of each policy and hand.
const SEEDS: u64 = 12;

/// What is found wrong, by kind, with one example of each.
#[derive(Default)]
struct Faults(BTreeMap<&'static str, (usize, String)>);

impl Faults {
    fn check(&mut self, holds: bool, kind: &'static str, about: impl Fn() -> String) {
        if !holds {
            let (count, _) = self.0.entry(kind).or_insert_with(|| (0, about()));
            *count += 1;
        }
    }
}

/// What somebody last said of the offer on the table.
#[derive(Clone, Copy)]
struct Said {
    offer: Package,
    /// An objection of theirs that came up since, or that they named.
    open: Option<ObjectionId>,
}

/// "Like this, I can sign" binds: with the next decision on the same offer the same person signs, or names what came
/// between.
fn words_bind(c: &CompiledScenario, s: &State, faults: &mut Faults, about: &str) {
    let mut said: Vec<Option<Said>> = vec![None; View::new(c, s).roles().count()];
    let mut offer = None;
    for logged in &s.log {
        match &logged.event {
            Event::Tabled { after, .. } => offer = Some(*after),
            Event::Says { role, standing: Situation::WouldSign, .. } => {
                said[role.index()] = offer.map(|offer| Said { offer, open: None });
            }
            Event::Says { role, standing: Situation::WouldSignBut, objection, .. } => {
                said[role.index()] = offer.map(|offer| Said { offer, open: *objection });
            }
            Event::Face { role, would_sign: false, .. } => said[role.index()] = None,
            Event::Raised(o) | Event::Reopened(o, _) => {
                let role = View::new(c, s).slip_text(*o).map(|(who, _)| who);
                if let Some(word) = role.and_then(|r| said[r.index()].as_mut()) {
                    word.open = word.open.or(Some(*o));
                }
            }
            Event::Stood(role, vote, _) => {
                let Some(word) = said[role.index()].filter(|w| Some(w.offer) == offer) else { continue };
                let kept = match vote {
                    Vote::Signs => true,
                    Vote::Objects(_) => word.open.is_some(),
                    Vote::Below(_) | Vote::HoldsOut(_) => false,
                };
                faults.check(kept, "said they would sign, and voted otherwise", || {
                    format!("{about}: {role:?} {vote:?} at action {}", logged.action)
                });
            }
            _ => {}
        }
    }
}

/// The absent and the never-met don't speak.
fn only_those_present_speak(s: &State, faults: &mut Faults, about: &str) {
    let mut here = RoleSet::EMPTY;
    for logged in &s.log {
        match &logged.event {
            Event::MeetingStarted { roles, .. } => here = *roles,
            Event::Says { role, standing, .. } => {
                faults.check(here.has(*role), "somebody speaks who isn't there", || {
                    format!("{about}: {role:?} {standing:?} at action {}", logged.action)
                });
            }
            _ => {}
        }
    }
}

fn of_action(s: &State, action: u16) -> impl Iterator<Item = &Logged> {
    s.log.iter().filter(move |l| l.action == action)
}

/// Whether an action contains the act, or the change, that a finding names.
fn names(s: &State, finding: &Finding, action: u16) -> bool {
    let has = |wanted: &dyn Fn(&Event) -> bool| of_action(s, action).any(|l| wanted(&l.event));
    let act = |acts: &[Act]| has(&|e| matches!(e, Event::Heard { act, .. } if acts.contains(act)));
    let tabled = || has(&|e| matches!(e, Event::Tabled { .. }));
    match finding.rule {
        ScoreRule::Agenda => act(&[Act::Agenda]),
        ScoreRule::JointFrame => act(&[Act::FrameJoint]),
        ScoreRule::Label => act(&[Act::Label]),
        ScoreRule::Criterion => act(&[Act::Criterion]),
        ScoreRule::NextStep => act(&[Act::NextStep]),
        ScoreRule::Pause => act(&[Act::Pause]),
        ScoreRule::Pressed => act(&[Act::Pressure, Act::PrematureClose]),
        ScoreRule::Tested => act(&[Act::TestUnderstanding, Act::Summarise]),
        ScoreRule::Feelings => act(&[Act::Feelings]),
        ScoreRule::BlameForBlame => act(&[Act::Blame, Act::DefendAttack]),
        ScoreRule::SelfPraise => act(&[Act::Irritator]),
        ScoreRule::TooManyReasons => act(&[Act::FeatureDump]),
        ScoreRule::AimMet => has(&|e| {
            matches!(
                e,
                Event::Learned(..)
                    | Event::Verified(_)
                    | Event::Introduced(_)
                    | Event::Settled(_)
                    | Event::Face { .. }
                    | Event::DecisionAsked
                    | Event::Says { standing: Situation::Warmer, .. }
            )
        }),
        ScoreRule::InterestVerified => has(&|e| matches!(e, Event::Verified(_))),
        ScoreRule::MapFact => has(&|e| matches!(e, Event::Learned(..))),
        ScoreRule::QuestionPaid => {
            has(&|e| matches!(e, Event::Learned(..) | Event::Verified(_) | Event::Touched(..)))
        }
        ScoreRule::PackageFirst
        | ScoreRule::Conditional
        | ScoreRule::GivenForNothing
        | ScoreRule::TiedToInterests
        | ScoreRule::ClauseQuality => tabled(),
        ScoreRule::EqualOffers => has(&|e| matches!(e, Event::Presented { .. })),
        ScoreRule::ForecastRight => has(&|e| matches!(e, Event::Forecast(..))),
        ScoreRule::Prevented => has(&|e| {
            matches!(e, Event::Tabled { .. } | Event::Replied(_) | Event::Shown(..) | Event::Learned(..))
        }),
        ScoreRule::Listened
        | ScoreRule::Acknowledged
        | ScoreRule::Explored
        | ScoreRule::AnsweredRoot
        | ScoreRule::Confirmed => has(&|e| matches!(e, Event::Replied(_) | Event::Shown(..))),
        ScoreRule::OwnValue | ScoreRule::Efficiency | ScoreRule::CashSafe | ScoreRule::BelowReservation => {
            has(&|e| matches!(e, Event::DecisionAsked))
        }
        _ => true,
    }
}

fn findings_cite(s: &State, sheet: &Score, faults: &mut Faults, about: &str) {
    for finding in &sheet.findings {
        for action in &finding.actions {
            faults.check(
                names(s, finding, *action),
                "a finding cites an action that doesn't hold what it names",
                || format!("{about}: {:?} cites action {action}", finding.rule),
            );
        }
    }
}

/// A block of objections that is full while one of them lies open.
fn objections_full(s: &State, sheet: &Score, faults: &mut Faults, about: &str) {
    let open = s.objections.iter().any(|o| o.raised && !o.settled);
    let full = sheet.card.blocks.iter().any(|b| b.block == ScoreBlock::Objections && b.points == b.most);
    faults.check(!(open && full), "objections are full and one of them is open", || about.to_owned());
}

/// One concession is either conditional or for nothing, by the same words in the log and in the findings.
fn concessions_agree(c: &CompiledScenario, s: &State, sheet: &Score, faults: &mut Faults, about: &str) {
    let of = |rule: ScoreRule| sheet.findings.iter().filter(move |f| f.rule == rule).flat_map(|f| &f.actions);
    for action in of(ScoreRule::Conditional) {
        faults.check(
            !of(ScoreRule::GivenForNothing).any(|a| a == action),
            "one concession is conditional and for nothing",
            || format!("{about}: action {action}"),
        );
    }
    for logged in &s.log {
        if let Event::Tabled { before, after, conditional, let_go, .. } = &logged.event {
            let (given, got) = c.given_and_got(before, after);
            let asked = got > 0 || let_go.iter().any(|(i, theirs)| after.level(*i) != *theirs);
            faults.check(!conditional || (given > 0 && asked), "a condition that asks for nothing", || {
                format!("{about}: gave {given}, got {got} at action {}", logged.action)
            });
        }
    }
}

/// What is charged as blame is counted as blame.
fn style_agrees(s: &State, sheet: &Score, faults: &mut Faults, about: &str) {
    let charged = sheet.findings.iter().filter(|f| f.rule == ScoreRule::BlameForBlame).count();
    let counted = style(s).iter().find(|m| m.behaviour == Behaviour::DefendAttack).map_or(0, |m| m.count);
    faults.check(counted as usize >= charged, "blame is charged and not counted", || {
        format!("{about}: charged {charged}, counted {counted}")
    });
}

/// What a term answered stays answered only while the term stands, and pays no beat of its own.
fn answered_by_offer(c: &CompiledScenario, s: &State, faults: &mut Faults, about: &str) {
    for logged in &s.log {
        let Event::AnsweredByOffer(o, _) = logged.event else { continue };
        let beat =
            of_action(s, logged.action).any(|l| matches!(l.event, Event::Beat(x, Beat::Answer) if x == o));
        faults.check(!beat, "a term answered an objection and paid a beat", || {
            format!(
                "{about}: {} at action {}",
                View::new(c, s).slip_text(o).map_or("", |t| t.1.en.as_str()),
                logged.action
            )
        });
    }
}

/// The score, the epilogue and the ending's name agree on whether it was sound to refuse.
fn refusals_agree(
    c: &CompiledScenario,
    s: &State,
    actions: &[Action],
    sheet: &Score,
    faults: &mut Faults,
    about: &str,
) {
    let Some(debrief) = Debrief::of(c, s, actions) else { panic!("{about}: the debrief does not open") };
    let scored = sheet.findings.iter().any(|f| f.rule == ScoreRule::SoundRefusal);
    let told = View::new(c, s).six_months_on() == Some(&c.author().endings.refused);
    let named = debrief.ending.named == NamedEnding::SoundRefusal;
    faults.check(scored == told && told == named, "score, epilogue and ending disagree on a refusal", || {
        format!("{about}: scored {scored}, told {told}, named {named}")
    });
}

/// Nothing that is prevented was without an act of ours.
fn prevention_is_ours(sheet: &Score, faults: &mut Faults, about: &str) {
    for finding in sheet.findings.iter().filter(|f| f.rule == ScoreRule::Prevented) {
        faults.check(!finding.actions.is_empty(), "prevention without an act", || about.to_owned());
    }
}

fn holds_for(name: &str) {
    let c = scenario(name);
    let mut faults = Faults::default();
    let mut sessions = 0;
    let mut policies = Policy::all();
    policies.extend(Policy::habits(&c));
    policies.sort();
    policies.dedup();
    for policy in policies {
        for hand in hands(&c) {
            for seed in 0..SEEDS {
                let (s, actions) = play_logged(&c, seed, hand, policy, None);
                let about = format!("{name} {} hand {} seed {seed}", policy.name(), hand.index());
                let sheet = score(&c, &s);
                words_bind(&c, &s, &mut faults, &about);
                only_those_present_speak(&s, &mut faults, &about);
                findings_cite(&s, &sheet, &mut faults, &about);
                objections_full(&s, &sheet, &mut faults, &about);
                concessions_agree(&c, &s, &sheet, &mut faults, &about);
                style_agrees(&s, &sheet, &mut faults, &about);
                answered_by_offer(&c, &s, &mut faults, &about);
                prevention_is_ours(&sheet, &mut faults, &about);
                if seed == 0 {
                    refusals_agree(&c, &s, &actions, &sheet, &mut faults, &about);
                }
                sessions += 1;
            }
        }
    }
    let found: Vec<String> =
        faults.0.iter().map(|(kind, (n, example))| format!("{n} × {kind} ({example})")).collect();
    assert!(found.is_empty(), "of {sessions} sessions:\n{}", found.join("\n"));
    assert!(sessions > 1_000, "only {sessions} sessions");
}

#[test]
fn a_first_meeting_never_contradicts_itself() {
    holds_for("first_meeting");
}

#[test]
fn the_flagship_never_contradicts_itself() {
    holds_for("line_3331");
}

#[test]
fn the_small_case_never_contradicts_itself() {
    holds_for("small");
}
