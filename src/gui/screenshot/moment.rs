//! The moment of a session that a picture shows: of a given session, or of one that a skilled hand has played.
use std::sync::Arc;

use super::corner::{self, CornerWish};
use super::staged::StagedMoment;
use crate::content::data_dir::Home;
use crate::content::library::{self, Library};
use crate::content::session::{replay, session_path};
use crate::content::session_file::read_session;
use crate::gui::error::OpenError;
use crate::i18n::Lang;
use crate::preferences::Choices;
use crate::screens::debrief::{DebriefPage, Weighed};
use crate::screens::offer_builder::BoardState;
use crate::screens::session::{Coach, Drawer};
use crate::screens::{ScreenId, SessionScreens};
use crate::sim::bots::{Policy, actions};
use crate::sim::debrief::decision_impact::{ImpactProgress, weigh};
use crate::sim::lesson::{Lesson, SEED};
use crate::sim::play::PlayerSession;
use crate::sim::session::Action;
use crate::sim::view::{SessionStage, View};

/// The scenario and the seed of the standard session.
const STANDARD: (&str, u64) = ("line_3331", 5);

/// Which session to show, and where in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wished {
    /// A session's file or name; the standard one where there is none.
    pub session: Option<String>,
    /// How many turns of it have been played; the most telling moment for the screen where it isn't said.
    pub turn: Option<u16>,
    /// The page of the debrief, with what it takes to see it.
    pub page: Option<DebriefPage>,
    /// What of the author's corner is shown.
    pub corner: Option<CornerWish>,
    /// A moment that the screen comes to now and then.
    pub staged: Option<StagedMoment>,
    /// What is open over the screen.
    pub drawer: Option<Drawer>,
    /// The page of the class view, one of [`page_names`](crate::screens::class::page_names).
    pub class_page: Option<String>,
}

impl Wished {
    /// Whether it shows what is hidden until the end.
    fn opens(&self) -> bool {
        let why = self.corner == Some(CornerWish::Why);
        why || self.page.is_some() || self.staged == Some(StagedMoment::Compared)
    }
}

/// Sees to it that a session is over.
fn over(fresh: &PlayerSession, done: &[Action], wished: &Wished) -> Result<(), OpenError> {
    let mut seat = fresh.clone();
    for action in done {
        if seat.act(action).is_err() {
            break;
        }
    }
    if seat.is_over() {
        return Ok(());
    }
    Err(OpenError::PictureNotOver(wished.session.clone().unwrap_or_default()))
}

/// The session at the moment that a screen shows best.
///
/// # Errors
/// The session can't be read, or isn't over where its end is to be seen.
pub(super) fn moment(
    screen: ScreenId,
    wished: &Wished,
    prefs: &Choices,
) -> Result<SessionScreens, OpenError> {
    if screen == ScreenId::Lesson {
        return lesson_over(prefs);
    }
    let (id, fresh, done) = whole(wished)?;
    if wished.opens() {
        over(&fresh, &done, wished)?;
    }
    let mut seat = fresh.clone();
    let mut best: Option<(i64, usize)> = None;
    for at in 0..=done.len() {
        let worth = match wished.turn {
            Some(turn) => i64::from(seat.view().turns().0 <= turn) * (at as i64 + 1),
            None => match wished.staged {
                Some(staged) => staged.worth(&seat, at.checked_sub(1).and_then(|i| done.get(i))),
                None => telling(screen, &seat.view(), done.get(at)),
            },
        };
        if worth > 0 && best.is_none_or(|(most, _)| worth > most) {
            best = Some((worth, at));
        }
        if let Some(action) = done.get(at)
            && seat.act(action).is_err()
        {
            break;
        }
    }
    let until = best.map_or(done.len(), |(_, at)| at);
    let mut seat = fresh;
    let mut since = 0;
    for action in &done[..until] {
        since = seat.act(action).unwrap_or(since);
    }
    let mut play = SessionScreens::new(seat.glance(), id, prefs.clone());
    play.session.since = since;
    if let (ScreenId::Calendar, Some(next)) = (screen, done.get(until)) {
        let seen = play.session.seen.clone();
        play.calendar.consider(&seen.view(), next);
    }
    if let Some(page) = wished.page.filter(|_| screen == ScreenId::Debrief) {
        turn_to(&mut play, &seat, page);
    }
    if wished.corner == Some(CornerWish::Why) {
        corner::beside(&mut play, &seat);
    }
    if let Some(staged) = wished.staged {
        staged.set(&mut play, &seat);
    }
    play.session.open = wished.drawer;
    // What is about to be proposed is what lies on the board.
    if let Some(Action::Propose { package, forecast, .. }) = done.get(until) {
        play.board = BoardState::drafting(&seat.view(), &[*package], forecast);
    }
    Ok(play)
}

/// Turns to a page of the debrief as somebody would have come there: what it rests on is there.
fn turn_to(play: &mut SessionScreens, seat: &PlayerSession, page: DebriefPage) {
    play.session.kept = Some("~/.local/share/counterpart/sessions".to_owned());
    let state = &mut play.debrief;
    state.page = page;
    state.asked = page != DebriefPage::Questions;
    state.opened = !matches!(page, DebriefPage::Questions | DebriefPage::Result | DebriefPage::Work);
    if page == DebriefPage::Stakes {
        let stakes = weigh(seat.scenario(), seat.view().seed(), seat.actions(), &ImpactProgress::new());
        state.weighed = Weighed::Done(stakes.map(Arc::new));
    }
}

fn whole(wished: &Wished) -> Result<(String, PlayerSession, Vec<Action>), OpenError> {
    let home = Home::find();
    let library = Library::open(home.as_ref());
    let Some(name) = &wished.session else {
        let loaded = library.find(STANDARD.0)?;
        let done = actions(&loaded.compiled, STANDARD.1, Policy::Skilled);
        return Ok((loaded.id, PlayerSession::new(loaded.compiled, STANDARD.1), done));
    };
    let folder = home.map(|h| h.sessions()).unwrap_or_default();
    let stored = read_session(&session_path(&folder, name))?;
    let seat = replay(&stored, &library)?;
    let compiled = seat.scenario().clone();
    let done = stored.actions.iter().map_while(|w| w.action(&compiled).ok()).collect();
    Ok((stored.header.scenario, PlayerSession::new(compiled, stored.header.seed), done))
}

/// The first three minutes when the first try is over: whoever takes the first of everything.
fn lesson_over(prefs: &Choices) -> Result<SessionScreens, OpenError> {
    let loaded = library::lesson()?;
    let mut lesson = Lesson::new(loaded.compiled, SEED);
    while !lesson.seat().is_over() {
        let view = lesson.seat().view();
        let first = view.replies().into_iter().map(Action::Reply).next();
        let topic = view.topics().into_iter().map(Action::Topic).next();
        let next = first.or(topic).unwrap_or(Action::Adjourn);
        if lesson.act(&next).is_err() {
            break;
        }
    }
    let mut play = SessionScreens::new(lesson.seat().glance(), loaded.id, prefs.clone());
    play.session.coach = Some(Coach::of(&lesson));
    Ok(play)
}

/// How much a moment has to show on a screen; nothing where it doesn't belong there.
fn telling(screen: ScreenId, view: &View<'_>, next: Option<&Action>) -> i64 {
    let stage = view.stage();
    let learned = view.facts().count() as i64;
    match (screen, stage) {
        (ScreenId::Briefing | ScreenId::Preparation, SessionStage::Preparation)
        | (ScreenId::Decision | ScreenId::Score | ScreenId::Debrief, SessionStage::Ended) => 1,
        (ScreenId::Calendar, SessionStage::Calendar) => {
            let meanwhile = view.happened_meanwhile(Lang::En).len().min(5) as i64;
            100 - (i64::from(view.turns().0) - 15).abs() + 4 * meanwhile
        }
        (ScreenId::Car, SessionStage::Calendar) => view
            .car()
            .map_or(0, |car| 1 + (car.learned.len() + 2 * car.verified.len() + car.unexplained.len()) as i64),
        (ScreenId::Meeting, SessionStage::Theirs(_)) => {
            let here = view.meeting().map_or(0, |m| m.roles.iter().count() as i64);
            let slips = view.slips().filter(|s| !s.settled).count().min(2) as i64;
            learned + 8 * here.min(3) + 6 * slips + 10 * i64::from(view.offer().is_some())
        }
        (ScreenId::Board, SessionStage::Ours) => {
            let about_to =
                matches!(next, Some(Action::Propose { package, .. }) if *package != view.current_offer());
            learned + 10 * i64::from(view.offer().is_some()) + 40 * i64::from(about_to)
        }
        _ => 0,
    }
}
