//! Replies: by mouse, by number, by arrow keys.
use counterpart::i18n::Lang;
use counterpart::screens::widget::{ReplyItem, ReplyPick, replies};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{Stage, show};

#[derive(Default)]
struct Talk {
    said: Option<usize>,
    looked_at: Option<usize>,
    typed: String,
    typing: bool,
}

fn list() -> Vec<ReplyItem> {
    let reply = |text: &str| ReplyItem { text: text.to_owned(), ..ReplyItem::default() };
    vec![
        reply("一成我们备不了料，轴承和伺服要先付款。"),
        reply("是全年都这样，还是这个月特殊？"),
        ReplyItem {
            closed: Some("还没有依据说这句话".to_owned()), ..reply("过了元旦再付，您看呢？")
        },
    ]
}

fn talk<'a>(model: Talk) -> Harness<'a, Stage<Talk>> {
    show([640.0, 400.0], Lang::Zh, 1.0, model, |ui, talk: &mut Talk| {
        if talk.typing {
            ui.text_edit_singleline(&mut talk.typed).request_focus();
        }
        let ReplyPick { said, looked_at } = replies(ui, &list());
        talk.said = said.or(talk.said);
        talk.looked_at = looked_at;
        None
    })
}

#[test]
fn a_number_key_gives_the_reply_of_that_number() {
    let mut talk = talk(Talk::default());
    talk.key_press(egui::Key::Num2);
    talk.run();
    assert_eq!(talk.state().model.said, Some(1));
}

#[test]
fn a_closed_reply_cannot_be_given() {
    let mut talk = talk(Talk::default());
    talk.key_press(egui::Key::Num3);
    talk.run();
    assert_eq!(talk.state().model.said, None);
    let closed = talk.get_by_label("3. 过了元旦再付，您看呢？ 还没有依据说这句话");
    assert!(closed.accesskit_node().is_disabled(), "assistive technology is told, too");
}

#[test]
fn arrows_walk_and_enter_gives() {
    let mut talk = talk(Talk::default());
    for looked_at in [0, 1] {
        talk.key_press(egui::Key::ArrowDown);
        talk.run();
        assert_eq!(
            talk.state().model.looked_at,
            Some(looked_at),
            "what is focused can be shown on the paper"
        );
    }
    talk.key_press(egui::Key::Enter);
    talk.run();
    assert_eq!(talk.state().model.said, Some(1));
}

#[test]
fn a_click_gives_the_reply() {
    let mut talk = talk(Talk::default());
    talk.get_by_label_contains("1. 一成").click();
    talk.run();
    assert_eq!(talk.state().model.said, Some(0));
}

#[test]
fn numbers_are_only_numbers_while_somebody_types() {
    let mut talk = talk(Talk { typing: true, ..Talk::default() });
    talk.key_press(egui::Key::Num1);
    talk.run();
    assert_eq!(talk.state().model.said, None);
}
