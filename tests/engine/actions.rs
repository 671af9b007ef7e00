//! Everything that somebody might try at a moment, possible or not, and a small generator to choose with.
use counterpart::sim::compiled::{
    CardId, DocId, IssueId, OpeningId, Package, ReplyId, RoleId, RoleSet, SceneId,
};
use counterpart::sim::scenario::Channel;
use counterpart::sim::session::{Action, Aim, Certainty, Direction, Statement};
use counterpart::sim::view::View;

const CHANNELS: [Channel; 6] = [
    Channel::Office,
    Channel::MeetingRoom,
    Channel::Workshop,
    Channel::Phone,
    Channel::WeChat,
    Channel::Dinner,
];

/// A small generator of the tests' own (xorshift64).
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub(super) fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 11) % n.max(1) as u64) as usize
    }
}

/// Actions of every kind, with ids that exist and ids that do not; many are not possible now.
pub(super) fn candidates(view: &View<'_>) -> Vec<Action> {
    let mut all = vec![
        Action::Park,
        Action::AskDecision,
        Action::Adjourn,
        Action::WalkAway,
        Action::Wait(0),
        Action::Wait(1),
        Action::Wait(8),
        Action::Reply(ReplyId(u16::MAX)),
        Action::Topic(SceneId(u16::MAX)),
        Action::Show(DocId(u16::MAX)),
        Action::CallHome(IssueId(u16::MAX)),
    ];
    for opening in [0, 1, 9] {
        let first = view.roles().nth(usize::from(opening));
        all.push(Action::Prepare { first, walk_away: 100, opening: OpeningId(opening) });
    }
    all.push(Action::Prepare { first: Some(RoleId(99)), walk_away: 0, opening: OpeningId(0) });
    all.extend(view.replies().into_iter().map(Action::Reply));
    all.extend((0..600).step_by(13).map(|r| Action::Reply(ReplyId(r))));
    all.extend(view.topics().into_iter().map(Action::Topic));
    all.extend((0..160).step_by(7).map(|t| Action::Topic(SceneId(t))));
    all.extend(view.docs().map(Action::Show));
    all.extend(view.issues().map(Action::CallHome));
    meetings(view, &mut all);
    beliefs(view, &mut all);
    offers(view, &mut all);
    summaries(view, &mut all);
    all
}

fn meetings(view: &View<'_>, all: &mut Vec<Action>) {
    let mut groups: Vec<RoleSet> = view.roles().map(RoleSet::one).collect();
    groups.extend([RoleSet::EMPTY, RoleSet(0b11), RoleSet(0b101), RoleSet(u16::MAX)]);
    for roles in groups {
        for (i, channel) in CHANNELS.into_iter().enumerate() {
            let aim = Aim::ALL[i % Aim::ALL.len()];
            all.push(Action::Meet { roles, channel, aim });
        }
    }
}

fn beliefs(view: &View<'_>, all: &mut Vec<Action>) {
    for card in view.roles().flat_map(|r| view.deck(r)) {
        let certainty = view.belief(card).is_none().then_some(Certainty::Probably);
        all.push(Action::Believe { card, certainty });
    }
    all.push(Action::Believe { card: CardId(u16::MAX), certainty: None });
}

fn offers(view: &View<'_>, all: &mut Vec<Action>) {
    let offer = view.current_offer();
    let here = view.meeting().and_then(|m| m.roles.iter().next());
    let mut packages = vec![offer];
    for issue in view.issues() {
        let levels = view.levels(issue).max(1);
        packages.push(offer.with(issue, (offer.level(issue) + 1) % levels));
        packages.push(offer.with(issue, levels));
    }
    let mut beyond = offer;
    beyond.0[15] = 1;
    packages.push(beyond);
    packages.push(Package([u8::MAX; 16]));
    for (i, package) in packages.iter().enumerate() {
        let forecast = if i % 2 == 0 { here.map(|r| (r, Direction::Closer)) } else { None };
        let reason = view.docs().nth(i % 4);
        all.push(Action::Propose { package: *package, reason, forecast: forecast.into_iter().collect() });
    }
    let stranger = vec![(RoleId(15), Direction::Same)];
    all.push(Action::Propose { package: packages[1], reason: Some(DocId(u16::MAX)), forecast: stranger });
    all.extend(
        [0, 1, 2, 3, 4]
            .map(|n| Action::Present(packages.iter().skip(1).step_by(2).take(n).copied().collect())),
    );
    all.push(Action::Present(vec![offer, offer]));
}

fn summaries(view: &View<'_>, all: &mut Vec<Action>) {
    let offered = view.statements();
    if let [a, b, c, d] = offered[..] {
        all.extend([[a, b, c], [a, b, d], [b, c, d]].map(Action::Summarise));
    }
    let invented = |fact: usize| Statement { fact: fact.into(), overstated: false };
    all.push(Action::Summarise([invented(0), invented(1), invented(2)]));
    all.push(Action::Summarise([invented(0), invented(0), invented(60_000)]));
}

/// One of the actions that are possible now: kinds first, so that beliefs and offers do not crowd out the talk.
pub(super) fn possible(view: &View<'_>, dice: &mut Dice) -> Option<Action> {
    let legal: Vec<Action> = candidates(view).into_iter().filter(|a| view.allows(a).is_ok()).collect();
    let leaves = |a: &Action| matches!(a, Action::WalkAway | Action::Believe { .. } | Action::Adjourn);
    let (rare, usual): (Vec<Action>, Vec<Action>) = legal.into_iter().partition(leaves);
    let from = if usual.is_empty() || (!rare.is_empty() && dice.below(12) == 0) { rare } else { usual };
    from.get(dice.below(from.len())).cloned()
}
