//! The log as lines to read, on the screen or on offer: open events only.
use super::View;
use super::transcript_line::{LineKind, TranscriptLine, bodies_seen};
use crate::sim::compiled::{ReplyId, RoleId};
use crate::sim::scenario::{Channel, Lang, Text};
use crate::sim::session::event::{Event, Logged, Situation};

impl View<'_> {
    /// The transcript from a place of the log on (see [`View::log_end`]), in one language.
    #[must_use]
    pub fn transcript(&self, from: usize, lang: Lang) -> Vec<TranscriptLine> {
        let mut channel = Channel::Office;
        let mut lines: Vec<TranscriptLine> = Vec::new();
        for (at, logged) in self.s.log.iter().enumerate() {
            if let Event::MeetingStarted { channel: here, .. } = logged.event {
                channel = here;
            }
            if at >= from && logged.event.is_open() {
                lines.extend(self.line(logged, channel, lang));
            }
        }
        spoken_first(&mut lines);
        lines
    }

    /// What we said or did in an action, for a finding to quote.
    #[must_use]
    pub fn own_lines(&self, action: u16, lang: Lang) -> Vec<TranscriptLine> {
        let from = self.s.log.partition_point(|l| l.action < action);
        let own = self.s.log[from..].iter().take_while(|l| l.action == action);
        own.filter(|l| l.event.is_open())
            .filter_map(|l| self.line(l, Channel::Office, lang))
            .filter(|l| l.kind.is_ours())
            .collect()
    }

    fn line(&self, logged: &Logged, channel: Channel, lang: Lang) -> Option<TranscriptLine> {
        let seen = bodies_seen(channel);
        let line = |who: Option<RoleId>, text: &Text, kind: LineKind| TranscriptLine {
            turn: logged.turn,
            day: logged.day,
            action: logged.action,
            who,
            text: text.get(lang).to_owned(),
            gesture: String::new(),
            kind,
        };
        let none = Text::default();
        let plain = |kind: LineKind| Some(line(None, &none, kind));
        match &logged.event {
            Event::Line(scene) => {
                let spec = self.scene(*scene)?;
                let mut spoken = line(Some(self.c.scenes[*scene].by), &spec.line, LineKind::Theirs);
                spoken.gesture = gesture(&spec.gesture, seen, lang);
                Some(spoken)
            }
            Event::Topic(scene) => {
                let by = self.c.scenes[*scene].by;
                Some(line(Some(by), self.topic_text(*scene).0, LineKind::Topic))
            }
            Event::Replied(reply) => Some(line(None, self.reply_text(*reply), LineKind::Ours)),
            Event::Answered(reply, which) => {
                let (answer, by) = self.answer(*reply, *which)?;
                let mut spoken = line(Some(by), &answer.text, LineKind::Theirs);
                spoken.gesture = gesture(&answer.gesture, seen, lang);
                (!spoken.text.is_empty() || !spoken.gesture.is_empty()).then_some(spoken)
            }
            Event::Says { role, standing, variant, term, option, objection, person } => {
                let own = standing.lines(&self.role(*role)?.voice).get(usize::from(*variant)).cloned();
                let text = own.or_else(|| standing.usual_line())?;
                let slip = objection.and_then(|o| self.slip_text(o)).map_or("", |(_, t)| t.get(lang));
                // Of somebody who isn't there, what is lacking is a term or an objection.
                let term =
                    term.map_or(if person.is_some() { slip } else { "" }, |i| self.issue_name(i).get(lang));
                let option = option.map(|o| char::from(b'A' + o % 26)).map_or_else(String::new, String::from);
                let who = person.map_or("", |r| self.role_address(r).get(lang));
                let named = [("{term}", term), ("{option}", &option), ("{objection}", slip), ("{who}", who)];
                let said =
                    named.iter().fold(text.get(lang).to_owned(), |t, (hole, word)| t.replace(hole, word));
                let mut spoken = line(Some(*role), &none, LineKind::Theirs);
                if !is_gesture(*standing) {
                    spoken.text = said;
                } else if seen {
                    spoken.gesture = bare(&said);
                } else if *standing == Situation::Hesitates {
                    spoken.kind = LineKind::Pause(channel);
                } else {
                    return None;
                }
                Some(spoken)
            }
            Event::Days(days) => plain(LineKind::Days(*days)),
            Event::Happened(event) => Some(line(None, self.event_text(*event), LineKind::Happened)),
            Event::MeetingStarted { roles, channel, aim, turns } => {
                plain(LineKind::MeetingStarted { roles: *roles, channel: *channel, aim: *aim, turns: *turns })
            }
            Event::MeetingEnded { why, aim_met } => {
                plain(LineKind::MeetingEnded { why: *why, aim_met: *aim_met })
            }
            Event::Learned(fact, from) => Some(line(*from, self.fact_text(*fact), LineKind::Learned(*fact))),
            Event::Verified(interest) => {
                let who = self.interest_role(*interest);
                Some(line(who, self.interest_text(*interest).1, LineKind::Verified))
            }
            Event::Parked(o) => {
                let (who, slip) = self.slip_text(*o)?;
                Some(line(Some(who), slip, LineKind::Parked(*o)))
            }
            Event::Reopened(o, _) => {
                let (who, slip) = self.slip_text(*o)?;
                Some(line(Some(who), slip, LineKind::Reopened(*o)))
            }
            Event::Settled(o) => {
                let (who, slip) = self.slip_text(*o)?;
                Some(line(Some(who), slip, LineKind::Settled(*o)))
            }
            Event::Tabled { before, after, in_passing, .. } => {
                plain(LineKind::Offer { before: *before, after: *after, in_passing: *in_passing })
            }
            Event::Forecast(role, expected, came) => {
                Some(line(Some(*role), &none, LineKind::Forecast { expected: *expected, came: *came }))
            }
            Event::Presented { packages, .. } => plain(LineKind::Presented(packages.clone())),
            Event::Summarised { statements, .. } => plain(LineKind::Summarised(*statements)),
            Event::Shown(doc, _) => Some(line(None, self.doc_name(*doc), LineKind::Shown)),
            Event::Believed(card, certainty) => {
                let who = Some(self.card_role(*card));
                Some(line(who, self.card_text(*card), LineKind::Believed(*card, *certainty)))
            }
            Event::CalledHome(issue) => {
                Some(line(None, self.limit_answer(*issue), LineKind::CalledHome(*issue)))
            }
            Event::Introduced(role) => Some(line(Some(*role), &none, LineKind::Introduced)),
            Event::DecisionAsked => plain(LineKind::DecisionAsked),
            Event::Stood(role, stand, _) => Some(line(Some(*role), &none, LineKind::Stood(*stand))),
            Event::PutOff => plain(LineKind::PutOff),
            Event::Ended(outcome) => plain(LineKind::Ended(*outcome)),
            // Said in other lines, or hidden.
            Event::Prepared { .. }
            | Event::Touched(..)
            | Event::Heard { .. }
            | Event::Trust(..)
            | Event::Tension(..)
            | Event::Raised(_)
            | Event::Beat(..)
            | Event::Mishandled(..)
            | Event::Prevented(_)
            | Event::AnsweredByOffer(..)
            | Event::TookBack(..)
            | Event::Face { .. }
            | Event::Prefers(..)
            | Event::Crossed(..) => None,
        }
    }

    fn answer(&self, reply: ReplyId, which: u8) -> Option<(&crate::sim::scenario::Answer, RoleId)> {
        let spec = &self.c.replies[reply];
        let by = spec.answers.get(usize::from(which))?.by;
        let authored = self.scene(spec.scene)?.replies.values().nth(spec.index)?;
        Some((authored.answers.get(usize::from(which))?, by))
    }
}

/// Standing situations whose lines are gestures and not words.
fn is_gesture(standing: Situation) -> bool {
    matches!(standing, Situation::Hesitates | Situation::Warmer | Situation::Cooler | Situation::Impatient)
}

fn gesture(text: &Text, seen: bool, lang: Lang) -> String {
    if seen { bare(text.get(lang)) } else { String::new() }
}

/// A gesture without the brackets around it.
fn bare(text: &str) -> String {
    let text = text.trim();
    let pairs = [('（', '）'), ('(', ')'), ('[', ']'), ('【', '】')];
    let inner = pairs.iter().find_map(|(open, close)| {
        let inner = text.strip_prefix(*open)?.strip_suffix(*close)?;
        (!inner.contains(*open)).then_some(inner)
    });
    inner.unwrap_or(text).to_owned()
}

/// The log notes some things in the order of the rules; a reader wants the order of the room: what we do before the
/// faces it leaves, and what an answer taught us after the answer.
fn spoken_first(lines: &mut [TranscriptLine]) {
    let mut from = 0;
    while from < lines.len() {
        let action = lines[from].action;
        let len = lines[from..].iter().take_while(|l| l.action == action).count();
        let group = &mut lines[from..from + len];
        match group.iter().position(|l| l.kind == LineKind::Ours) {
            None => group.sort_by_key(|l| !matches!(l.kind, LineKind::Shown | LineKind::Summarised(_))),
            Some(ours) => {
                let answer = group[ours..].iter().position(|l| l.kind == LineKind::Theirs);
                if let Some(answer) = answer {
                    group[ours..=ours + answer].sort_by_key(|l| l.kind == LineKind::Verified);
                }
            }
        }
        from += len;
    }
}
