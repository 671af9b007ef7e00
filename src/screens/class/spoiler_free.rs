//! The pages of a class that tell nothing that was hidden: ends, points, first offers, who chose what.
use egui::Ui;

use super::bars::{NamedBar, bars};
use super::strip::{NumberStrip, strip};
use super::{Slide, plots};
use crate::prose::class as words;
use crate::prose::{names, transcript_line};
use crate::screens::theme::{Look, Tone, Type};
use crate::screens::widget::{self, TableRow};
use crate::sim::class::{ClassDebrief, ClassSpread, DealSessions, LeftOut, ScenarioSection, SceneCount};
use crate::sim::score::ScoreBlock;
use crate::sim::session::outcome::Ending;

/// Draws a page below its title.
pub(super) fn slide_ui(ui: &mut Ui, section: &ScenarioSection, slide: Slide) {
    let sealed = &section.sealed;
    match slide {
        Slide::Ends => ends_ui(ui, section),
        Slide::Deals => deals_ui(ui, &sealed.deals),
        Slide::Blocks => blocks_ui(ui, section),
        Slide::Worth(at) => worth_ui(ui, section, at),
        Slide::Firsts => plots::firsts_ui(ui, section, &sealed.firsts),
        Slide::Scene(at) => {
            if let Some(scene) = sealed.scenes.get(at) {
                scene_ui(ui, scene);
                note(ui, "scenes.note");
            }
        }
        _ => {}
    }
}

/// A sentence on how something is meant.
pub(super) fn note(ui: &mut Ui, key: &str) {
    let look = Look::of(ui);
    widget::label(ui, Type::Small, look.palette.soft, &words::say(look.lang, key));
}

fn ends_ui(ui: &mut Ui, section: &ScenarioSection) {
    let look = Look::of(ui);
    let n = section.sessions.len();
    widget::label(ui, Type::Speech, look.palette.ink, &words::no_deal(look.lang, section));
    let bar = |(end, count): &(Ending, usize)| {
        let tone = if *end == Ending::Signed { Tone::Gain } else { Tone::Guess };
        NamedBar {
            name: words::end(look.lang, *end),
            value: sessions(&look, *count),
            parts: vec![(*count, tone)],
        }
    };
    let all: Vec<NamedBar> = section.sealed.ends.iter().map(bar).collect();
    bars(ui, &all, n);
}

/// A number of sessions.
pub(super) fn sessions(look: &Look, count: usize) -> String {
    look.t_with("ui.class.sessions", &[("count", &count.to_string())])
}

fn deals_ui(ui: &mut Ui, deals: &[DealSessions]) {
    let look = Look::of(ui);
    note(ui, "deals.note");
    let row = |d: &DealSessions| {
        vec![d.seed.to_string(), d.sessions.to_string(), d.signed.to_string(), words::mean(d.mean)]
    };
    let heads = ["seed", "sessions", "signed", "mean_total"].map(|key| words::column(look.lang, key));
    let rows: Vec<Vec<String>> = deals.iter().map(row).collect();
    widget::ledger(ui, &heads, &[0.34, 0.22, 0.22, 0.22], &rows);
}

fn blocks_ui(ui: &mut Ui, section: &ScenarioSection) {
    let look = Look::of(ui);
    let one = |name: String, most: i64, spread: ClassSpread, at: Option<ScoreBlock>| NumberStrip {
        name,
        most,
        spread,
        dots: section.sessions.iter().map(|r| i64::from(at.map_or(r.total, |b| r.card.points(b)))).collect(),
        leads: at.is_none(),
    };
    if let Some(total) = section.sealed.total {
        strip(ui, &one(words::column(look.lang, "total"), 10_000, total, None));
    }
    for (block, spread) in &section.sealed.blocks {
        // The gate only takes away: it is shown where it did.
        if *block != ScoreBlock::Ethics || spread.min < 0 {
            let most = i64::from(section.most(*block));
            strip(ui, &one(names::block(look.lang, *block), most, *spread, Some(*block)));
        }
    }
    note(ui, "blocks.plot");
}

fn worth_ui(ui: &mut Ui, section: &ScenarioSection, at: Option<usize>) {
    let look = Look::of(ui);
    let line = at.and_then(|at| section.sealed.lines.get(at));
    let Some((line, scene)) = line.and_then(|l| Some((l, section.sealed.scenes.get(l.scene)?))) else {
        let none = words::say(look.lang, "lines.none");
        widget::label(ui, Type::Speech, look.palette.ink, &none);
        return;
    };
    let fill = [("split", &*(line.split / 10).to_string()), ("apart", &*words::mean(line.apart))];
    let split = look.t_with("ui.class.split", &fill);
    widget::label(ui, Type::Body, look.palette.soft, &split);
    scene_ui(ui, scene);
    note(ui, "lines.rule");
}

/// Who chose what, and what came of it.
fn scene_ui(ui: &mut Ui, scene: &SceneCount) {
    let look = Look::of(ui);
    let met = words::met(look.lang, scene);
    widget::label(ui, Type::Small, look.palette.soft, &met);
    let mut all = replies(&look, scene, false);
    if scene.others > 0 {
        all.push(NamedBar {
            name: words::say(look.lang, "scenes.others"),
            value: sessions(&look, scene.others),
            parts: vec![(scene.others, Tone::Plain)],
        });
    }
    bars(ui, &all, scene.sessions);
}

/// The replies of a moment as bars; with what each earned by itself where the truth is open.
pub(super) fn replies(look: &Look, scene: &SceneCount, earned: bool) -> Vec<NamedBar> {
    let shown = scene.replies.iter().filter(|r| !earned || r.chosen > 0);
    shown
        .map(|reply| {
            let mut value = vec![sessions(look, reply.chosen)];
            if reply.chosen > 0 {
                let signed = reply.signed.to_string();
                value.push(look.t_with("ui.class.of_them_signed", &[("count", &signed)]));
            }
            if let Some(points) = reply.earned.filter(|_| earned) {
                value.push(look.t_with("ui.class.earned", &[("points", &words::change(points))]));
            }
            if let Some(mean) = reply.mean {
                value.push(look.t_with("ui.class.mean", &[("points", &words::mean(mean))]));
            }
            NamedBar {
                name: transcript_line::reply(look.lang, reply.text.get(look.lang)),
                value: value.join(" · "),
                parts: vec![(reply.chosen, Tone::Accent)],
            }
        })
        .collect()
}

/// The files that were left out: whose and why. What they are called may hold a name, so it isn't shown here.
pub(super) fn left_out_ui(ui: &mut Ui, class: &ClassDebrief) {
    let look = Look::of(ui);
    widget::label(ui, Type::Small, look.palette.soft, &look.t("ui.class.left_out_names"));
    let row = |left: &LeftOut| {
        let whose = left.person.map_or_else(|| "–".to_owned(), |p| words::alias(look.lang, p));
        TableRow::new(whose, words::reason(look.lang, left))
    };
    let rows: Vec<TableRow> = class.left_out.iter().map(row).collect();
    widget::key_values(ui, &rows);
}
