//! Rows break as Chinese readers expect, at every width.
use counterpart::screens::theme::fonts;
use counterpart::screens::theme::wrap::{CLOSING, OPENING, wrap};
use egui::epaint::text::{LayoutJob, TextFormat};
use egui::{Color32, Context, FontFamily, FontId};
use proptest::prelude::*;

/// Dense punctuation, quotes in brackets, numbers with units, English words, silence.
const TALK: &str = "“首付这条，最多一成。”（翻到付款条款那页，没抬头）他说：“资金计划上个月就关了；要改，得郑总签字！”\
    ……（停了一下）“Cmk ≥ 1.67、节拍 42 秒，《验收规范》第 3.2 条写着；您看看？”——“可以。……年前不行。”3,000 千元，30 % 预付，\
    GB/T 19001-2016【附件二】『试运行』；“这个场合，不谈这个。”";

fn context() -> Context {
    let ctx = Context::default();
    fonts::install(&ctx, super::bytes());
    ctx.run_ui(egui::RawInput::default(), |_| {}).drop_without_applying_deltas();
    ctx
}

fn rows(ctx: &Context, text: &str, width: f32) -> (Vec<String>, f32) {
    let format = TextFormat::simple(FontId::new(16.0, FontFamily::Proportional), Color32::BLACK);
    let job = LayoutJob::single_section(text.to_owned(), format);
    ctx.fonts_mut(|f| {
        let wrapped = wrap(f, &job, width);
        let galley = f.layout_job(wrapped);
        (galley.rows.iter().map(|r| r.text()).collect(), galley.size().x)
    })
}

#[track_caller]
fn check(ctx: &Context, text: &str, width: f32) {
    let (rows, widest) = rows(ctx, text, width);
    let joined: String = rows.iter().map(|r| r.trim_end_matches('\n')).collect();
    assert_eq!(joined, text, "nothing is added or lost at {width}");
    // A space may hang over the edge.
    assert!(widest <= width + 6.0, "a row of {widest} in {width}");
    for pair in rows.windows(2) {
        let end = pair[0].trim_end().chars().last().unwrap_or(' ');
        let start = pair[1].chars().next().unwrap_or(' ');
        assert!(!CLOSING.contains(start), "at {width} a row begins with {start}: {pair:?}");
        assert!(!OPENING.contains(end), "at {width} a row ends with {end}: {pair:?}");
    }
}

#[test]
fn no_row_begins_with_closing_or_ends_with_opening_punctuation() {
    let ctx = context();
    // 1 %, that is, of what egui itself does wrong would be 10 rows here; there are none.
    for width in 96..=640 {
        check(&ctx, TALK, width as f32);
    }
}

#[test]
fn what_fits_is_left_alone() {
    let ctx = context();
    assert_eq!(rows(&ctx, "可以。", 400.0).0, ["可以。"]);
    assert_eq!(rows(&ctx, "", 400.0).0, [""]);
}

#[test]
fn feeds_that_are_there_stay() {
    let ctx = context();
    let (rows, _) = rows(&ctx, "第一行。\n第二行比较长，要断开。", 120.0);
    assert_eq!(rows[0].trim_end(), "第一行。");
    assert!(rows.len() >= 3, "{rows:?}");
}

#[test]
fn a_word_longer_than_the_row_is_cut_rather_than_lost() {
    let ctx = context();
    let (rows, widest) = rows(&ctx, "Donaudampfschifffahrtsgesellschaft", 80.0);
    assert!(rows.len() > 2 && widest <= 80.0, "{rows:?}");
}

#[test]
fn a_space_at_the_end_of_a_row_does_not_push_the_edge_on() {
    let text = "He needs a line on the monthly savings sheet; a price cut counts, and so do scope and a longer warranty.";
    for width in (200..260).step_by(5) {
        let shown = super::show([400.0, 400.0], counterpart::i18n::Lang::En, 1.0, (), move |ui, ()| {
            ui.set_width(width as f32);
            let right = ui.max_rect().right();
            for _ in 0..3 {
                counterpart::screens::widget::label(
                    ui,
                    counterpart::screens::theme::Type::Body,
                    Color32::BLACK,
                    text,
                );
            }
            assert!(ui.min_rect().right() <= right + 0.5, "at {width}");
            None
        });
        drop(shown);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_at_any_width(
        words in proptest::collection::vec("[首付最多一成验收]{1,6}|[a-z]{1,8} |[0-9]{1,4}|（[周敏]{1,3}）|“[可以]{1,2}。”|[，。！？；：、]", 1..40),
        width in 120_u16..500,
    ) {
        // Runs of marks that nobody writes can't be set decently by anybody.
        let mut text = words.concat();
        for mark in ["，", "。", "！", "？", "；", "：", "、"] {
            for other in ["，", "。", "！", "？", "；", "：", "、"] {
                while text.contains(&format!("{mark}{other}")) {
                    text = text.replace(&format!("{mark}{other}"), mark);
                }
            }
        }
        check(&context(), text.trim(), f32::from(width));
    }
}
