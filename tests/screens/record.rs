//! A session of another engine: what can be read of it, and what can be done instead of playing on.
use counterpart::i18n::Lang;
use counterpart::prose::public_line::{PublicLine, public_lines};
use counterpart::screens::Intent;
use counterpart::screens::record::{RecordModel, RecordedSession, record_ui};
use counterpart::sim::ordered::Ordered;
use counterpart::sim::play::PlayerSession;
use counterpart::sim::scenario::Text;
use counterpart::sim::score::record::{Quote, RecordedFinding, SessionRecord};
use counterpart::sim::session::{Action, Attempt};
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{named, show};

const SIZE: [f32; 2] = [1280.0, 2400.0];

fn text(zh: &str, en: &str) -> Text {
    Text { zh: zh.to_owned(), en: en.to_owned() }
}

fn open() -> RecordedSession {
    RecordedSession {
        name: "first_meeting-7".to_owned(),
        title: text("第一次拜访", "A first meeting"),
        seed: 7,
        rules: 0,
        person: Some("Ann".to_owned()),
        attempt: Some(Attempt { number: 3, of_deal: 1 }),
        ..RecordedSession::default()
    }
}

fn record() -> SessionRecord {
    let finding = |rule: &str, points| RecordedFinding {
        block: "interests".to_owned(),
        rule: rule.to_owned(),
        points,
        turn: 4,
        actions: vec![3],
        quotes: vec![Quote {
            zh: "停机一天损失多少？".to_owned(),
            en: "What does a day of standstill cost?".to_owned(),
        }],
    };
    SessionRecord {
        outcome: "signed".to_owned(),
        offer: None,
        day: 12,
        turn: 20,
        total: 6125,
        blocks: [("interests".to_owned(), 1450), ("a_block_of_then".to_owned(), -300)]
            .into_iter()
            .collect::<Ordered<i32>>(),
        most: Ordered::default(),
        findings: vec![finding("a_rule_of_then", 150), finding("another_rule_of_then", -50)],
    }
}

/// What was said in the first steps of a session.
fn said() -> Vec<PublicLine> {
    let loaded = counterpart::content::library::Library::open(None).find("first_meeting").unwrap();
    let mut seat = PlayerSession::new(loaded.compiled, 7);
    for _ in 0..6 {
        let view = seat.view();
        let reply = view.replies().into_iter().map(Action::Reply).next();
        let next = reply.or_else(|| view.topics().into_iter().map(Action::Topic).next());
        let next = next.or_else(|| {
            counterpart::sim::bots::actions(seat.scenario(), 7, counterpart::sim::bots::Policy::Skilled)
                .get(seat.actions().len())
                .cloned()
        });
        if next.is_none_or(|next| seat.act(&next).is_err()) {
            break;
        }
    }
    public_lines(&seat)
}

fn shown(session: RecordedSession) -> RecordModel {
    RecordModel { shown: Some(session), notice: None }
}

#[test]
fn a_finished_one_shows_its_score_its_findings_and_what_was_said_and_offers_nothing_more() {
    let lines = said();
    let spoken = lines.iter().find(|l| l.kind == "theirs").expect("somebody spoke").clone();
    for (lang, words) in [
        (
            Lang::En,
            [
                "A first meeting",
                "The score as it was recorded",
                "61.25",
                "Signed.",
                "a_block_of_then",
                "+1.50 points · turn 4",
                "-0.50 points · turn 4",
                "What does a day of standstill cost?",
            ],
        ),
        (
            Lang::Zh,
            [
                "第一次拜访",
                "当时记下的得分",
                "61.25",
                "签了。",
                "a_block_of_then",
                "+1.50 分 · 第4回合",
                "-0.50 分 · 第4回合",
                "停机一天损失多少？",
            ],
        ),
    ] {
        let session = RecordedSession { record: Some(record()), transcript: Some(lines.clone()), ..open() };
        let page = show(SIZE, lang, 1.0, shown(session), record_ui);
        for words in words {
            assert!(page.query_all_by_label_contains(words).next().is_some(), "{words}");
        }
        let spoken = spoken.shown.get(lang);
        assert!(page.query_all_by_label_contains(spoken).next().is_some(), "{spoken}");
        let buttons: Vec<_> = page.query_all_by_role(Role::Button).collect();
        assert_eq!(buttons.len(), 1, "the way back is all that can be pressed");
    }
}

#[test]
fn an_unfinished_one_is_offered_as_a_new_attempt_at_its_deal() {
    for (lang, button, why, unsaid) in [
        (Lang::En, "Begin this deal anew", "can't be gone on with", "Its transcript was never kept."),
        (Lang::Zh, "同一副牌从头再谈", "现在不能接着谈", "这一场的对话没有存下来。"),
    ] {
        let mut page = show(SIZE, lang, 1.0, shown(open()), record_ui);
        assert!(page.query_by_label_contains(why).is_some());
        assert!(page.query_by_label_contains("Ann").is_some(), "who played");
        assert!(page.query_by_label(unsaid).is_some());
        assert!(page.query_by_label_contains("61.25").is_none());
        // What the button says is followed by its note.
        page.query_all_by_role(Role::Button)
            .find(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(button)))
            .expect("the button")
            .click();
        page.run();
        assert_eq!(page.state().said, Some(Intent::Anew("first_meeting-7".to_owned())));
    }
}

#[test]
fn of_a_finished_one_without_a_transcript_only_quotations_are_left() {
    let session = RecordedSession { record: Some(record()), ..open() };
    let page = show(SIZE, Lang::En, 1.0, shown(session), record_ui);
    assert!(page.query_by_label_contains("there are only the quotations").is_some());
    assert!(page.query_by_label_contains("Begin this deal anew").is_none());
}

#[test]
fn one_goes_back_by_button_and_by_escape_and_reads_what_went_wrong() {
    let mut page = show(SIZE, Lang::En, 1.0, shown(open()), record_ui);
    page.get_by_role_and_label(Role::Button, "Back").click();
    page.run();
    assert_eq!(page.state().said, Some(Intent::Back));
    let notice = Some("Its scenario is gone.".to_owned());
    let mut page = show(SIZE, Lang::Zh, 1.0, RecordModel { notice, ..shown(open()) }, record_ui);
    page.get_by_label_contains("Its scenario is gone.").click();
    page.run();
    assert_eq!(page.state().said, Some(Intent::Dismiss));
    page.key_press(egui::Key::Escape);
    page.run();
    assert_eq!(page.state().said, Some(Intent::Back));
}

#[test]
fn it_fits_at_every_size_in_both_languages() {
    for size in [[1024.0, 640.0], [1920.0, 1080.0]] {
        for scale in [1.0, 2.0] {
            for lang in [Lang::Zh, Lang::En] {
                let session = RecordedSession { record: Some(record()), ..open() };
                let page = show(size, lang, scale, shown(session), record_ui);
                for (name, left, right) in named(&page) {
                    let within = left >= -0.5 && right <= size[0] + 0.5;
                    assert!(within, "{name} sticks out at {size:?}, text {scale}, {lang:?}");
                }
            }
        }
    }
}
