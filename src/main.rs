//! Parses, dispatches, sets the exit code.
use std::process::ExitCode;

use counterpart::cli::{self, Next};

fn main() -> ExitCode {
    match cli::run() {
        Next::Done(code) => code,
        Next::Window(given) => window::open(given),
        Next::Class(folder, given) => window::class(&folder, given),
        Next::Screenshot(args, lang) => window::screenshot(&args, lang),
    }
}

#[cfg(feature = "gui")]
mod window {
    //! What the window answers, and what the terminal says where there is none.
    use std::path::Path;
    use std::process::ExitCode;

    use counterpart::choices::{Choices, ThemeChoice};
    use counterpart::cli::screenshot::{Opened, ScreenshotArgs, Theme};
    use counterpart::content::{home::Home, output_file};
    use counterpart::screens::debrief::Page;
    use counterpart::screens::{ScreenId, play::Drawer, room::Place};
    use counterpart::words::{self, Lang};
    use counterpart::{cli, gui};

    /// Opens the window.
    pub(super) fn open(given: Option<Lang>) -> ExitCode {
        let home = Home::find();
        let kept = home.as_ref().map(|home| home.load_prefs().prefs.lang);
        let lang = given.or(kept).unwrap_or_else(words::system_lang);
        match gui::run(gui::Options {
            home,
            lang: given,
            class: None,
        }) {
            Ok(()) => ExitCode::SUCCESS,
            Err(why) => cli::instead_of_window(&why.sentence(lang), given),
        }
    }

    /// Opens the window at a class. Where there is none the class can still be read as text or as a page.
    pub(super) fn class(folder: &Path, given: Option<Lang>) -> ExitCode {
        let lang = given.unwrap_or_else(words::system_lang);
        let options = gui::Options {
            home: Home::find(),
            lang: given,
            class: Some(folder.display().to_string()),
        };
        match gui::run(options) {
            Ok(()) => ExitCode::SUCCESS,
            Err(why) => cli::fail(&why.sentence(lang)),
        }
    }

    /// Renders a screen and writes it.
    pub(super) fn screenshot(args: &ScreenshotArgs, lang: Lang) -> ExitCode {
        let Some(screen) = ScreenId::from_name(&args.screen) else {
            let known = ScreenId::ALL.map(ScreenId::name).join(", ");
            let fill = [("name", args.screen.as_str()), ("known", known.as_str())];
            return cli::fail(&words::text_with(lang, "ui.start.unknown_screen", &fill));
        };
        let page = args.page.as_deref();
        let of_class = screen == ScreenId::Class;
        let known: Vec<&str> = if of_class {
            gui::CLASS_PAGES.to_vec()
        } else {
            Page::ALL.map(Page::name).to_vec()
        };
        if let Some(name) = page.filter(|name| !known.contains(name)) {
            let known = known.join(", ");
            let fill = [("name", name), ("known", known.as_str())];
            return cli::fail(&words::text_with(lang, "ui.start.unknown_screen", &fill));
        }
        let class_page = page.filter(|_| of_class).map(str::to_owned);
        let page = page.and_then(Page::from_name);
        let theme = match args.theme {
            Theme::Light => ThemeChoice::Light,
            Theme::Dark => ThemeChoice::Dark,
        };
        let prefs = Choices {
            lang,
            theme,
            text_percent: args.text_scale,
            reduced_motion: true,
            ..Choices::default()
        };
        let picture = gui::Picture {
            screen,
            size: args.size,
            prefs,
            room: args.room.as_deref().and_then(room),
            wished: gui::Wished {
                session: args.session.clone(),
                turn: args.turn,
                page,
                drawer: args.drawer.map(drawer),
                class_page,
            },
            strict: args.strict,
        };
        let written = gui::screenshot(&picture)
            .map_err(|why| why.sentence(lang))
            .and_then(|png| output_file::write(&args.out, &png, true).map_err(|e| e.to_string()));
        match written {
            Ok(()) => ExitCode::SUCCESS,
            Err(sentence) => cli::fail(&sentence),
        }
    }

    fn drawer(typed: Opened) -> Drawer {
        match typed {
            Opened::Transcript => Drawer::Transcript,
            Opened::Cards => Drawer::Cards,
            Opened::Notes => Drawer::Notes,
            Opened::Pause => Drawer::Pause,
        }
    }

    /// `office:2`, `phone`.
    fn room(text: &str) -> Option<(Place, usize)> {
        let (name, people) = text.split_once(':').unwrap_or((text, "1"));
        let place = Place::ALL.into_iter().find(|p| p.key().ends_with(name))?;
        Some((place, people.parse().ok()?))
    }
}

#[cfg(not(feature = "gui"))]
mod window {
    //! This build has no window.
    use std::path::Path;
    use std::process::ExitCode;

    use counterpart::cli::{self, screenshot::ScreenshotArgs};
    use counterpart::words::{self, Lang};

    pub(super) fn open(given: Option<Lang>) -> ExitCode {
        cli::play_here(given)
    }

    pub(super) fn class(_: &Path, given: Option<Lang>) -> ExitCode {
        let lang = given.unwrap_or_else(words::system_lang);
        cli::fail(&words::text(lang, "ui.start.without_window"))
    }

    pub(super) fn screenshot(_: &ScreenshotArgs, lang: Lang) -> ExitCode {
        cli::fail(&words::text(lang, "ui.start.without_window"))
    }
}
