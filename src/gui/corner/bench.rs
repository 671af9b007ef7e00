//! The session on the author's bench, as the screens show it.
use std::sync::Arc;

use crate::gui::models::Models;
use crate::gui::table::{Live, Table};
use crate::screens::author::{AuthorSide, BenchShown, Desk};
use crate::screens::play::next_screen;
use crate::screens::{Play, ScreenId};
use crate::sim::author::Bench;
use crate::sim::scenario::Text;
use crate::sim::view::Stage;
use crate::words;

/// Shows the bench as it stands now: what its trainee sees, what is inside, and where it is.
pub(in crate::gui) fn show(models: &mut Models, table: &Table) {
    let bench = match &table.0 {
        Some(Live::Bench(bench)) => Some(bench),
        _ => None,
    };
    if let Some(desk) = &mut models.author.desk {
        desk.bench = bench.map(|bench| shown(bench));
    }
    let (Some(bench), Some(play), Some(desk)) = (bench, &mut models.play, &models.author.desk) else {
        return;
    };
    let since = play.since.min(bench.seat().view().log_end());
    play.follow(bench.seat().glance(), since);
    beside(play, bench, desk);
}

/// Shows the bench after something was done on it; what was said last stays what was said last.
pub(in crate::gui) fn look_inside(models: &mut Models, table: &Table) {
    let Some(Live::Bench(bench)) = &table.0 else {
        return;
    };
    if let Some(desk) = &mut models.author.desk {
        desk.bench = Some(shown(bench));
        if let Some(play) = &mut models.play {
            beside(play, bench, desk);
        }
    }
}

fn beside(play: &mut Play, bench: &Bench, desk: &Desk) {
    let folded = play.author.as_ref().and_then(|side| side.folded);
    let Some(scenario) = &desk.scenario else { return };
    play.author = Some(AuthorSide {
        scenario: scenario.clone(),
        insight: Arc::new(bench.insight()),
        save: desk.save.clone(),
        steps: bench.done().len(),
        folded,
        lines: desk.lines.clone(),
    });
}

fn shown(bench: &Bench) -> BenchShown {
    let view = bench.seat().view();
    let (day, turn) = (view.days().0.to_string(), view.turns().0.to_string());
    let key = match view.stage() {
        Stage::Preparation => "ui.author.at_preparation",
        Stage::Calendar => "ui.author.at_calendar",
        Stage::Theirs(_) | Stage::Ours => "ui.author.at_table",
        Stage::Ended(_) => "ui.author.at_end",
    };
    let say = |lang| words::text_with(lang, key, &[("day", &day), ("turn", &turn)]);
    BenchShown {
        at: Text { zh: say(words::Lang::Zh), en: say(words::Lang::En) },
        steps: bench.done().len(),
        from_first_day: bench.start().stand.is_none(),
    }
}

/// The screen on which the bench is seen now; nothing while the corner itself is looked at, or where it still fits.
pub(super) fn screen_now(models: &Models, here: ScreenId) -> Option<ScreenId> {
    let play = models.play.as_ref().filter(|play| play.author.is_some())?;
    if matches!(here, ScreenId::Author | ScreenId::Title | ScreenId::Settings | ScreenId::Library) {
        return None;
    }
    let view = play.view();
    let fits = match view.stage() {
        Stage::Preparation => matches!(here, ScreenId::Briefing | ScreenId::Preparation),
        Stage::Calendar => {
            matches!(here, ScreenId::Calendar | ScreenId::Car | ScreenId::Meeting | ScreenId::Board)
        }
        Stage::Theirs(_) | Stage::Ours => matches!(here, ScreenId::Meeting | ScreenId::Board),
        Stage::Ended(_) => matches!(here, ScreenId::Decision | ScreenId::Score | ScreenId::Debrief),
    };
    (!fits).then(|| next_screen(None, here, &view))
}
