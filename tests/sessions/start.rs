//! One beginning: fresh, carried over, set by an author; one builder, and old first lines load.
use counterpart::content::session::{NewSession, StoredSession, replay};
use counterpart::content::session_file::read_session;
use counterpart::content::session_line::Header;
use counterpart::content::session_store::FileStore;
use counterpart::content::transcript_file::played;
use counterpart::sim::author::{Sandbox, Start, StartState};
use counterpart::sim::compiled::RoleId;
use counterpart::sim::phase::start::SessionStart;
use counterpart::sim::play::{PlayerSession, snapshot};
use counterpart::sim::session::carried_over::{CarriedFrom, CarriedOver};

use super::{actions, library, small};

/// What a session leaves, had it been signed as quoted.
fn carried() -> CarriedOver {
    let folder = tempfile::tempdir().unwrap();
    let stored = read_session(&super::finished(folder.path(), 7)).unwrap();
    let from = CarriedFrom {
        session: stored.name(),
        scenario: stored.header.scenario.clone(),
        scenario_sha256: stored.header.sha256.clone(),
        actions_sha256: played(&stored.actions),
    };
    let left = replay(&stored, &library()).unwrap().carried_over(from).unwrap();
    CarriedOver { agreed: Some(small().compiled.author().seller.quotation.clone()), ..left }
}

#[test]
fn old_first_lines_begin_on_the_first_day() {
    let old = r#"{"counterpart":"session","format":2,"rules":1,"scenario":"small","sha256":"","seed":7,"language":"en""#;
    for rest in ["", ",\"carried\":null", ",\"parent\":null,\"carried\":null"] {
        let header: Header = serde_json::from_str(&format!("{old}{rest}}}")).unwrap();
        assert_eq!(header.start, SessionStart::Fresh);
        assert_eq!((header.person, header.begun, header.attempt), (None, None, None));
    }
}

#[test]
fn what_was_carried_over_is_there_on_the_first_day() {
    let carried = carried();
    assert!(carried.agreed.is_some() && !carried.facts.is_empty(), "{carried:?}");
    let c = small().compiled;
    let fresh = SessionStart::Fresh.state(&c, 9).unwrap();
    let state = SessionStart::Carried(Box::new(carried.clone())).state(&c, 9).unwrap();
    assert_eq!((state.hand, state.day, state.turn), (fresh.hand, 0, 0), "the deal is the seed's");
    let roles = &c.author().roles;
    for (at, name) in roles.keys().enumerate() {
        let at = RoleId::from(at);
        match carried.trust.get(name) {
            Some(tenths) => {
                assert_eq!(state.roles[at].trust.tenths(), i32::from(*tenths), "{name}");
                assert!(state.roles[at].introduced && state.roles[at].met == 0, "{name}");
            }
            None => assert_eq!(state.roles[at], fresh.roles[at], "{name}"),
        }
    }
    assert!(carried.trust.iter().count() > 0);
    assert_eq!(state.learned.len(), carried.facts.len());
    assert!(state.offer.is_some() && fresh.offer.is_none(), "what was agreed lies on the table");
    // A later case with other people and terms takes what it knows, and no more.
    let mut strange = carried;
    strange.trust = [("nobody".to_owned(), 900)].into_iter().collect();
    strange.facts = vec!["never_heard".to_owned()];
    strange.agreed = Some([("no_such_term".to_owned(), "x".to_owned())].into_iter().collect());
    let state = SessionStart::Carried(Box::new(strange)).state(&c, 9).unwrap();
    assert_eq!((&state.roles, &state.facts, state.offer), (&fresh.roles, &fresh.facts, None));
}

#[test]
fn a_session_with_something_carried_over_is_kept_resumed_replayed_and_debriefed() {
    let folder = tempfile::tempdir().unwrap();
    let store = std::sync::Arc::new(FileStore::at(folder.path()));
    let start = SessionStart::Carried(Box::new(carried()));
    let wanted = NewSession { seed: 9, start: start.clone(), ..NewSession::default() };
    let mut session = StoredSession::begin(store, &small(), wanted).unwrap();
    session.act(&actions(9)[0]).unwrap();
    let path = session.path().to_owned();
    let before = snapshot(&session.seat.view());
    drop(session);
    let (mut session, _) = StoredSession::resume(&path, &library()).unwrap();
    assert_eq!((snapshot(&session.seat.view()), &session.header.start), (before, &start));
    session.act(&counterpart::sim::session::Action::WalkAway).unwrap();
    assert!(session.seat.debrief().is_some(), "it is replayed from its own beginning");
    let stored = read_session(&path).unwrap();
    let seat = replay(&stored, &library()).unwrap();
    assert_eq!(seat.score().map(|s| s.total), stored.record.map(|r| r.total));
}

#[test]
fn the_authors_sandbox_is_built_by_the_same_builder() {
    let c = small().compiled;
    let hand = c.author().hands.keys().last().map(str::to_owned);
    let stand =
        StartState { day: 2, met: vec!["liang".to_owned()], hand: hand.clone(), ..StartState::default() };
    for stand in [None, Some(stand)] {
        let start = SessionStart::Sandbox { hand: hand.clone(), stand: stand.clone().map(Box::new) };
        let json = serde_json::to_string(&start).unwrap();
        assert_eq!(serde_json::from_str::<SessionStart>(&json).unwrap(), start);
        let seat = PlayerSession::begin(c.clone(), 3, &start).unwrap();
        let bench = Sandbox::new(c.clone(), Start { seed: 3, hand: hand.clone(), stand }).unwrap();
        assert_eq!(snapshot(&seat.view()), snapshot(&bench.seat().view()));
    }
    let nobody = SessionStart::Sandbox { hand: Some("no_such_hand".to_owned()), stand: None };
    assert!(PlayerSession::begin(c, 3, &nobody).unwrap_err().to_string().contains("no_such_hand"));
}
