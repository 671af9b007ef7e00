//! A reply: what it does to the listener, to the offer, to what is known; and what they answer.
use crate::sim::buyer::answer::{answer, direction};
use crate::sim::buyer::disclosure::{Setting, is_delicate, touch};
use crate::sim::compiled::{CardId, CompiledReply, CompiledScenario, ReplyId, RoleId};
use crate::sim::phase::days::advance_days;
use crate::sim::phase::deal::offers;
use crate::sim::phase::knowledge::{introduce, learn, open_issues, verify};
use crate::sim::phase::meeting::{after_turn, close, mark_shown, use_turn};
use crate::sim::phase::objections;
use crate::sim::phase::reactions::{react_to_act, says, signal, tension, trust};
use crate::sim::scenario::Act;
use crate::sim::session::action::Direction;
use crate::sim::session::condition_eval::{Context, all};
use crate::sim::session::event::Fit;
use crate::sim::session::event::MeetingEnd;
use crate::sim::session::event::{Event, ProbeResult, Situation, Why};
use crate::sim::session::state::{SpeakingTurn, State};
use crate::sim::session::trust::TrustFactor;

/// Most beats that one turn can have.
const BEATS: u8 = 3;

/// We say a reply.
pub(super) fn say(c: &CompiledScenario, s: &mut State, id: ReplyId) {
    let Some(meeting) = s.meeting() else { return };
    let SpeakingTurn::Theirs(scene, depth) = meeting.speaking else {
        return;
    };
    let (roles, private, channel) = (meeting.roles, meeting.roles.len() == 1, meeting.channel);
    let spec = &c.replies[id];
    let speaker = c.scenes[scene].by;
    if depth == 0 {
        use_turn(s);
    }
    s.said.put(id);
    s.record(Event::Replied(id));

    let before: Vec<(RoleId, i32, i32)> =
        roles.iter().map(|r| (r, s.roles[r].trust.tenths(), s.roles[r].tension)).collect();
    let learned_before = s.learned.len();
    let fits: Vec<(Act, Fit)> =
        spec.acts.iter().map(|a| (*a, react_to_act(c, s, speaker, Some(scene), *a))).collect();
    in_passing(s, speaker, roles.iter(), &fits, id);

    let traded = terms(c, s, spec, speaker);
    if let Some(doc) = spec.shows {
        let mut shown = std::mem::take(&mut s.shown);
        mark_shown(c, &mut shown, roles.iter(), doc.index());
        s.shown = shown;
        let cares = c.docs[doc].moves.has(speaker);
        s.record(Event::Shown(doc, cares));
        if cares {
            trust(s, speaker, TrustFactor::Ability, 25, Why::Shown(doc));
        }
    }
    let setting = Setting { channel, private };
    let touched = spec.touches.get(s.hand).copied().flatten();
    let came = touched.map(|card| probe(c, s, card, spec, setting));

    let ctx = Context { speaker, touch: came, traded };
    let answered = spec.answers.iter().position(|a| all(c, s, ctx, &a.when));
    let mut next = None;
    let mut ends = false;
    s.roles[speaker].hesitated = false;
    if let Some(index) = answered {
        let a = &spec.answers[index];
        s.record(Event::Answered(id, index as u8));
        let why = Why::Line(id, index as u8);
        if a.trust != 0 {
            let part = if a.trust > 0 { TrustFactor::Benevolence } else { TrustFactor::Integrity };
            trust(s, a.by, part, a.trust, why);
        }
        if a.tension != 0 {
            tension(s, a.by, a.tension, why);
        }
        for (role, by) in &a.others {
            let part = if *by > 0 { TrustFactor::Benevolence } else { TrustFactor::Integrity };
            trust(s, *role, part, *by, why);
        }
        for fact in &a.learn {
            learn(c, s, *fact, Some(a.by));
        }
        introduce(s, a.introduces);
        next = a.next.filter(|_| depth + 1 < BEATS);
        ends = a.ends;
    }
    hesitate(c, s, speaker, came, answered.is_some());
    let new = s.learned.len() > learned_before;
    objections::after_reply(c, s, scene, spec, &fits, came, new);
    if let Some(o) = answered.and_then(|i| spec.answers[i].settles) {
        objections::settle(c, s, o);
    }
    for (role, trust_before, tension_before) in before {
        signal(c, s, role, trust_before, tension_before);
    }
    if fits.iter().any(|(a, f)| a.tests() && *f >= Fit::Plain) {
        s.roles[speaker].news = 0;
    }
    if let Some(days) = answered.map(|i| spec.answers[i].days).filter(|d| *d > 0) {
        advance_days(c, s, u8::try_from(days).unwrap_or(u8::MAX));
        if s.is_over() {
            return;
        }
    }
    if ends {
        close(c, s, MeetingEnd::Ended);
        after_turn(c, s, speaker);
    } else if let Some(beat) = next {
        s.played.put(beat);
        s.record(Event::Line(beat));
        open_issues(c, s, speaker);
        if let Some(m) = s.meeting_mut() {
            m.speaking = SpeakingTurn::Theirs(beat, depth + 1);
        }
    } else {
        after_turn(c, s, speaker);
    }
}

/// What acts do beside trust: pressure hardens, the line is noted, others who listen take their share.
fn in_passing(
    s: &mut State,
    speaker: RoleId,
    roles: impl Iterator<Item = RoleId>,
    fits: &[(Act, Fit)],
    id: ReplyId,
) {
    for role in roles.filter(|r| *r != speaker) {
        for (act, fitted) in fits {
            match fitted {
                Fit::Apt => trust(s, role, TrustFactor::Benevolence, 8, Why::Act(*act)),
                Fit::Off => trust(s, role, TrustFactor::Benevolence, -8, Why::Act(*act)),
                Fit::Idle | Fit::Plain => {}
            }
        }
    }
    for (act, fitted) in fits {
        if *act == Act::Pressure && *fitted == Fit::Off {
            s.roles[speaker].hardened += 30;
        }
        if act.crosses_the_line() {
            s.record(Event::Crossed(id, *act));
        }
        if matches!(act, Act::DefendAttack | Act::Blame | Act::Irritator) {
            s.roles[speaker].face -= 30;
        }
    }
}

/// Terms given and asked for. Returns whether what was asked for in return was accepted.
fn terms(c: &CompiledScenario, s: &mut State, spec: &CompiledReply, speaker: RoleId) -> bool {
    if spec.gives.is_empty() && spec.gets.is_empty() {
        return false;
    }
    let before = s.current_offer();
    let mut after = before;
    for (issue, level) in &spec.gives {
        after = after.with(*issue, *level);
    }
    for (issue, level) in &spec.gets {
        // What we ask for never worsens an offer that is already better for us.
        if c.seller_step(*issue, after.level(*issue), *level) > 0 {
            after = after.with(*issue, *level);
        }
    }
    let asks = !spec.gets.is_empty() && !spec.gives.is_empty();
    let agreed = if asks {
        direction(c, s.hand, speaker, &before, &after) != Direction::Further
            || answer(c, s, speaker, &after).terms_do()
    } else {
        true
    };
    if agreed && after != before {
        let let_go = c.let_go(speaker, &before, &spec.gets);
        let how = offers::Tabling { let_go, in_passing: true, reason: None };
        offers::table_offer(c, s, before, after, how);
        s.roles[speaker].seen = Some(after);
        objections::offer_seen(c, s, speaker);
    }
    asks && agreed
}

/// A question brushes a card; what opens is verified, and naming something delicate costs face.
fn probe(
    c: &CompiledScenario,
    s: &mut State,
    card: CardId,
    spec: &CompiledReply,
    setting: Setting,
) -> ProbeResult {
    let mut came = touch(c, s, card, &spec.acts, setting);
    let role = c.cards[card].role;
    let interest = c.cards[card].interest;
    let named = spec.acts.contains(&Act::NameAloud);
    if named && let Some(i) = interest {
        if is_delicate(c.interests[i].kind) {
            let cost = if setting.private { 60 } else { 120 };
            trust(s, role, TrustFactor::Benevolence, -cost, Why::Named);
            tension(s, role, cost, Why::Named);
            s.roles[role].face -= cost;
        }
        if c.interests[i].is_true(s.hand) && came != ProbeResult::Known {
            came = ProbeResult::Opened;
        }
    }
    s.record(Event::Touched(card, came));
    if let (ProbeResult::Opened, Some(interest)) = (came, interest) {
        verify(s, interest);
        let r = &mut s.roles[role];
        r.news = r.news.saturating_add(1);
    }
    came
}

/// A question that touches something closed is never silent.
fn hesitate(c: &CompiledScenario, s: &mut State, speaker: RoleId, came: Option<ProbeResult>, answered: bool) {
    let standing = match came {
        Some(ProbeResult::Wary) => Situation::WhyAsk,
        Some(ProbeResult::NotHere) => Situation::NotHere,
        Some(ProbeResult::Literal | ProbeResult::EmptyPause) => Situation::Literal,
        _ => return,
    };
    if !answered {
        says(c, s, speaker, standing, None, None);
    }
    says(c, s, speaker, Situation::Hesitates, None, None);
    s.roles[speaker].hesitated = true;
}
