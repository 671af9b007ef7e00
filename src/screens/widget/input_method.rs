//! Input methods, for Chinese: always allowed, their candidates below the line, and the keys of a composition their own.
use egui::output::IMEOutput;
use egui::{Context, Event, IMEPurpose, ImeEvent, Rect, vec2};

/// Asks for the input method whether a text field has the focus or not: one that is sent away with the focus comes back
/// switched off. To be called when everything has been drawn.
pub fn keep(ctx: &Context) {
    ctx.output_mut(|out| {
        out.ime = Some(match out.ime {
            Some(ime) => IMEOutput { rect: below(ime.cursor_rect), ..ime },
            None => IMEOutput {
                purpose: IMEPurpose::Normal,
                rect: Rect::ZERO,
                cursor_rect: Rect::ZERO,
                should_interrupt_composition: false,
            },
        });
    });
}

/// Where candidates are to stand: from the lower end of the cursor on. Systems that are told a line cover it.
fn below(cursor: Rect) -> Rect {
    Rect::from_min_size(cursor.left_bottom(), vec2(cursor.width(), 1.0))
}

/// Takes away the keys that belong to a composition: Escape gives it up, Enter and numbers choose from it, and none of
/// them does anything else. `composing` is whether one was under way before these events, and is afterwards.
pub fn take_its_keys(events: &mut Vec<Event>, composing: &mut bool) {
    let mut ever = *composing;
    for event in events.iter() {
        *composing = match event {
            Event::Ime(ImeEvent::Preedit { text, .. }) => !text.is_empty(),
            Event::Ime(_) | Event::WindowFocused(false) => false,
            _ => *composing,
        };
        ever |= *composing;
    }
    if ever {
        events.retain(|event| !matches!(event, Event::Key { pressed: true, .. }));
    }
}

#[cfg(test)]
mod tests {
    use egui::{Key, Modifiers, pos2};

    use super::*;

    fn key(key: Key) -> Event {
        Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }
    }

    fn preedit(text: &str) -> Event {
        Event::Ime(ImeEvent::Preedit { text: text.to_owned(), active_range_chars: None })
    }

    #[test]
    fn keys_of_a_composition_do_nothing_else() {
        let mut composing = false;
        for (events, left, after) in [
            (vec![key(Key::Escape)], 1, false),
            (vec![preedit("ni"), key(Key::N)], 1, true),
            (vec![key(Key::ArrowDown)], 0, true),
            // Escape arrives before or after the end that it brings.
            (vec![key(Key::Escape), preedit("")], 1, false),
            (vec![key(Key::Escape)], 1, false),
            (vec![preedit("ni")], 1, true),
            (vec![preedit(""), key(Key::Escape)], 1, false),
            (vec![preedit("hao")], 1, true),
            (vec![Event::Ime(ImeEvent::Commit("好".to_owned())), key(Key::Enter)], 1, false),
            (vec![key(Key::Enter)], 1, false),
        ] {
            let mut events = events;
            take_its_keys(&mut events, &mut composing);
            assert_eq!((events.len(), composing), (left, after), "{events:?}");
        }
    }

    #[test]
    fn candidates_stand_below_the_line() {
        let cursor = Rect::from_min_max(pos2(100.0, 40.0), pos2(101.0, 60.0));
        assert_eq!(below(cursor).min, pos2(100.0, 60.0));
    }
}
