//! The session on the author's bench, as the screens show it.
use std::sync::Arc;

use crate::gui::current_session::{CurrentSession, SessionSlot};
use crate::gui::models::Models;
use crate::i18n;
use crate::screens::author::{AuthorSide, BenchShown, OpenScenario};
use crate::screens::play::next_screen;
use crate::screens::{ScreenId, SessionScreens};
use crate::sim::author::Sandbox;
use crate::sim::scenario::Text;
use crate::sim::view::SessionStage;

/// Shows the bench as it stands now: what its trainee sees, what is inside, and where it is.
pub(in crate::gui) fn show(models: &mut Models, table: &CurrentSession) {
    let bench = match &table.0 {
        Some(SessionSlot::Bench(bench)) => Some(bench),
        _ => None,
    };
    if let Some(desk) = &mut models.author.desk {
        desk.bench = bench.map(|bench| shown(bench));
    }
    let (Some(bench), Some(play), Some(desk)) = (bench, &mut models.play, &models.author.desk) else {
        return;
    };
    let since = play.session.since.min(bench.seat().view().log_end());
    play.session.follow(bench.seat().glance(), since);
    beside(play, bench, desk);
}

/// Shows the bench after something was done on it; what was said last stays what was said last.
pub(in crate::gui) fn look_inside(models: &mut Models, table: &CurrentSession) {
    let Some(SessionSlot::Bench(bench)) = &table.0 else {
        return;
    };
    if let Some(desk) = &mut models.author.desk {
        desk.bench = Some(shown(bench));
        if let Some(play) = &mut models.play {
            beside(play, bench, desk);
        }
    }
}

fn beside(play: &mut SessionScreens, bench: &Sandbox, desk: &OpenScenario) {
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

fn shown(bench: &Sandbox) -> BenchShown {
    let view = bench.seat().view();
    let (day, turn) = (view.days().0.to_string(), view.turns().0.to_string());
    let key = match view.stage() {
        SessionStage::Preparation => "ui.author.at_preparation",
        SessionStage::Calendar => "ui.author.at_calendar",
        SessionStage::Theirs(_) | SessionStage::Ours => "ui.author.at_table",
        SessionStage::Ended => "ui.author.at_end",
    };
    let say = |lang| i18n::text_with(lang, key, &[("day", &day), ("turn", &turn)]);
    BenchShown {
        at: Text { zh: say(i18n::Lang::Zh), en: say(i18n::Lang::En) },
        steps: bench.done().len(),
        from_first_day: bench.start().stand.is_none(),
    }
}

/// The screen on which the bench is seen now; nothing while the corner itself is looked at, or where it still fits.
pub(in crate::gui) fn screen_now(models: &Models, here: ScreenId) -> Option<ScreenId> {
    let play = models.play.as_ref().filter(|play| play.author.is_some())?;
    if matches!(here, ScreenId::Author | ScreenId::Title | ScreenId::Settings | ScreenId::Library) {
        return None;
    }
    let view = play.session.view();
    let fits = match view.stage() {
        SessionStage::Preparation => matches!(here, ScreenId::Briefing | ScreenId::Preparation),
        SessionStage::Calendar => {
            matches!(here, ScreenId::Calendar | ScreenId::Car | ScreenId::Meeting | ScreenId::Board)
        }
        SessionStage::Theirs(_) | SessionStage::Ours => matches!(here, ScreenId::Meeting | ScreenId::Board),
        SessionStage::Ended => matches!(here, ScreenId::Decision | ScreenId::Score | ScreenId::Debrief),
    };
    (!fits).then(|| next_screen(None, here, &view))
}
