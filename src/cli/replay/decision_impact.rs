//! `counterpart replay SESSION --stakes`: the turns that mattered.
//!
//! In the JSON: `stakes: {considered, rounds, turns: [{turn, action, verdict, label, hands, heard, choices}]}`.
//! `considered` choices were looked at in `rounds` sessions played on; `verdict` is `missed` (something else was
//! better), `right` (the best of the others were worse) or `open`; `label` is `made_a_difference`, `may_have` or
//! `cant_tell`; `hands` counts the hidden hands that were possible; `action` counts from 0; `heard` is `{who, zh, en}`
//! or null. Each of `choices` is `{do, zh, en, done, label, way, why, cells, total, more}`: `do` as in session files,
//! `way` one of `better`, `worse` and `alike`, `why` reasons as the page gives them in `{zh, en}` or null, `cells` what
//! each policy says in each hand: `{policy, hand, way, more}`. `total` and `more` (against what was done) are
//! `{rounds, mean, error}` in hundredths of a point, with the standard error of the mean; they are for programs, and
//! labels follow from the `way` of the cells alone.
use std::io::IsTerminal as _;
use std::thread;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde::Serialize;

use crate::cli::error::CliError;
use crate::i18n::w;
use crate::prose;
use crate::prose::effect::deed;
use crate::sim::compiled::RoleId;
use crate::sim::debrief::decision_impact::{
    self, CellImpact, DecisionPoint, DecisiveTurn, Estimate, ImpactLabel, ImpactProgress, ImpactVerdict,
    Leaning, Stakes,
};
use crate::sim::play::PlayerSession;
use crate::sim::scenario::{Lang, Text};
use crate::sim::session::WrittenAction;
use crate::sim::view::View;

/// The turns that mattered, for other programs.
#[derive(Serialize)]
pub(super) struct DecisionImpactJson {
    considered: u32,
    rounds: u64,
    turns: Vec<DecisiveTurnJson>,
}

#[derive(Serialize)]
struct DecisiveTurnJson {
    turn: u16,
    action: u16,
    verdict: ImpactVerdict,
    label: ImpactLabel,
    hands: u16,
    heard: Option<HeardJson>,
    choices: Vec<DecisionJson>,
}

/// Who had spoken, and what.
#[derive(Serialize)]
pub(super) struct HeardJson {
    who: String,
    zh: String,
    en: String,
}

impl HeardJson {
    pub(super) fn of(view: &View<'_>, (who, text): &(RoleId, Text)) -> Self {
        Self { who: view.role_key(*who).to_owned(), zh: text.zh.clone(), en: text.en.clone() }
    }
}

#[derive(Serialize)]
struct DecisionJson {
    #[serde(rename = "do")]
    action: WrittenAction,
    zh: String,
    en: String,
    done: bool,
    label: ImpactLabel,
    way: Leaning,
    why: Option<WhyJson>,
    cells: Vec<CellImpact>,
    total: Estimate,
    more: Estimate,
}

#[derive(Serialize)]
struct WhyJson {
    zh: String,
    en: String,
}

impl DecisionImpactJson {
    pub(super) fn of(seat: &PlayerSession, stakes: &Stakes) -> Self {
        let view = seat.view();
        let turns = stakes.turns.iter().map(|turn| DecisiveTurnJson {
            turn: turn.turn,
            action: turn.action,
            verdict: turn.verdict,
            label: turn.label,
            hands: turn.hands,
            heard: turn.heard.as_ref().map(|h| HeardJson::of(&view, h)),
            choices: turn.choices.iter().map(|choice| DecisionJson::of(seat, turn, choice)).collect(),
        });
        Self { considered: stakes.considered, rounds: stakes.rounds, turns: turns.collect() }
    }
}

impl DecisionJson {
    fn of(seat: &PlayerSession, turn: &DecisiveTurn, choice: &DecisionPoint) -> Self {
        let view = seat.view();
        let [zh, en] =
            [Lang::Zh, Lang::En].map(|lang| deed(&view, lang, &choice.action, &choice.words, &turn.offer));
        let why = |lang| prose::decision_impact::why(&view, lang, choice);
        Self {
            action: WrittenAction::of(seat.scenario(), &choice.action),
            zh,
            en,
            done: choice.done,
            label: choice.label,
            way: choice.way,
            why: why(Lang::Zh).zip(why(Lang::En)).map(|(zh, en)| WhyJson { zh, en }),
            cells: choice.cells.clone(),
            total: choice.total,
            more: choice.more,
        }
    }
}

/// Weighs the choices of a session, with a bar on the error stream while it takes.
pub(in crate::cli) fn weigh(seat: &PlayerSession, lang: Lang) -> Result<Stakes, CliError> {
    let not_over = || CliError::Unusable(w!(lang, "stakes.not_over"));
    if !seat.is_over() {
        return Err(not_over());
    }
    let (c, seed) = (seat.scenario(), seat.view().seed());
    let watch = ImpactProgress::new();
    let weighed = thread::scope(|scope| {
        let work = scope.spawn(|| decision_impact::weigh(c, seed, seat.actions(), &watch));
        if std::io::stderr().is_terminal() {
            let bar = ProgressBar::with_draw_target(Some(1000), ProgressDrawTarget::stderr());
            let style = ProgressStyle::with_template("{bar:30} {percent} % {msg}");
            let bar = bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
            bar.set_message(w!(lang, "stakes.working"));
            while !work.is_finished() {
                bar.set_position(u64::from(watch.done()));
                thread::sleep(Duration::from_millis(40));
            }
            bar.finish_and_clear();
        }
        work.join().ok().flatten()
    });
    weighed.ok_or_else(not_over)
}

/// The turns in words.
pub(super) fn text(seat: &PlayerSession, lang: Lang, stakes: &Stakes) -> String {
    let mut text = prose::decision_impact::lines(&seat.view(), lang, stakes).join("\n");
    text.push('\n');
    text
}
