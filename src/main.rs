//! Parses, dispatches, sets the exit code.
use std::process::ExitCode;

use counterpart::cli::{self, Next};

fn main() -> ExitCode {
    match cli::run() {
        Next::Done(code) => code,
        Next::Window => window::open(),
        Next::Screenshot(args, lang) => window::screenshot(&args, lang),
    }
}

#[cfg(feature = "gui")]
mod window {
    //! What the window answers, and what the terminal says where there is none.
    use std::process::ExitCode;

    use counterpart::cli::screenshot::{ScreenshotArgs, Theme};
    use counterpart::content::{output_file, settings::Home};
    use counterpart::prefs::{Prefs, ThemeChoice};
    use counterpart::screens::{ScreenId, room::Place};
    use counterpart::words::{self, Lang};
    use counterpart::{cli, gui};

    /// Opens the window.
    pub(super) fn open() -> ExitCode {
        let home = Home::find();
        let lang = home
            .as_ref()
            .map_or_else(words::system_lang, |home| home.load_prefs().prefs.lang);
        match gui::run(gui::Options { home }) {
            Ok(()) => ExitCode::SUCCESS,
            Err(why) => cli::fail(&format!(
                "{} {}",
                why.sentence(lang),
                words::text(lang, "ui.start.in_terminal")
            )),
        }
    }

    /// Renders a screen and writes it.
    pub(super) fn screenshot(args: &ScreenshotArgs, lang: Lang) -> ExitCode {
        let Some(screen) = ScreenId::from_name(&args.screen) else {
            let known = ScreenId::ALL.map(ScreenId::name).join(", ");
            let fill = [("name", args.screen.as_str()), ("known", known.as_str())];
            return cli::fail(&words::text_with(lang, "ui.start.unknown_screen", &fill));
        };
        let theme = match args.theme {
            Theme::Light => ThemeChoice::Light,
            Theme::Dark => ThemeChoice::Dark,
        };
        let prefs = Prefs {
            lang,
            theme,
            text_percent: args.text_scale,
            reduced_motion: true,
            ..Prefs::default()
        };
        let picture = gui::Picture {
            screen,
            size: args.size,
            prefs,
            room: args.room.as_deref().and_then(room),
        };
        let written = gui::screenshot(&picture)
            .map_err(|why| why.sentence(lang))
            .and_then(|png| output_file::write(&args.out, &png, true).map_err(|e| e.to_string()));
        match written {
            Ok(()) => ExitCode::SUCCESS,
            Err(sentence) => cli::fail(&sentence),
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
    use std::process::ExitCode;

    use counterpart::cli::screenshot::ScreenshotArgs;
    use counterpart::words::{self, Lang};

    pub(super) fn open() -> ExitCode {
        without(words::system_lang())
    }

    pub(super) fn screenshot(_: &ScreenshotArgs, lang: Lang) -> ExitCode {
        without(lang)
    }

    fn without(lang: Lang) -> ExitCode {
        counterpart::cli::fail(&words::text(lang, "ui.start.without_window"))
    }
}
