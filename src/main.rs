//! Parses, dispatches, sets the exit code.
use std::process::ExitCode;

use counterpart::cli::{self, Next};

fn main() -> ExitCode {
    match cli::run() {
        Next::Done(code) => code,
        Next::Window { lang, first } => window::open(lang, first),
        Next::Screenshot(args, lang) => window::screenshot(&args, lang),
    }
}

#[cfg(feature = "gui")]
mod window {
    //! What the window answers, and what the terminal says where there is none.
    use std::path::PathBuf;
    use std::process::ExitCode;

    use counterpart::cli::WindowStart;
    use counterpart::cli::screenshot::{DrawerArg, ScreenshotArgs, Theme};
    use counterpart::content::{data_dir::Home, output_file, session::session_path};
    use counterpart::i18n::{self, Lang};
    use counterpart::preferences::{Choices, ThemeChoice};
    use counterpart::screens::debrief::DebriefPage;
    use counterpart::screens::{ScreenId, room::RoomPlace, session::Drawer};
    use counterpart::{cli, gui};
    use strum::VariantArray as _;

    /// Opens the window.
    pub(super) fn open(given: Option<Lang>, first: WindowStart) -> ExitCode {
        let home = Home::find();
        let kept = home.as_ref().map(|home| home.load_prefs().prefs.lang);
        let lang = given.or(kept).unwrap_or_else(counterpart::preferences::system_lang);
        let instead = cli::instead(&first);
        let first = match first {
            WindowStart::Title => gui::FirstScreen::Title,
            WindowStart::Author(path) => gui::FirstScreen::Author(path),
            WindowStart::Class(folder) => gui::FirstScreen::Class(folder.display().to_string()),
        };
        match gui::run(gui::Options { home, lang: given, first }) {
            Ok(()) => ExitCode::SUCCESS,
            Err(why) => cli::without_window(&why.sentence(lang), instead, lang, given),
        }
    }

    /// Renders a screen and writes it.
    pub(super) fn screenshot(args: &ScreenshotArgs, lang: Lang) -> ExitCode {
        if args.list {
            let screens = ScreenId::all().filter(|screen| screen.entry().in_game);
            return cli::list_screens(screens.map(|screen| (screen.name(), (screen.entry().pages)())));
        }
        let (Some(name), Some(out)) = (args.screen.as_deref(), &args.out) else {
            return cli::fail(&i18n::text(lang, "ui.start.no_picture_file"));
        };
        let Some(screen) = ScreenId::from_name(name) else {
            let known: Vec<&str> = ScreenId::all().map(ScreenId::name).collect();
            let known = known.join(", ");
            let fill = [("name", name), ("known", known.as_str())];
            return cli::fail(&i18n::text_with(lang, "ui.start.unknown_screen", &fill));
        };
        let page = args.page.as_deref();
        let corner = page.and_then(gui::CornerWish::from_name);
        let of_class = screen == ScreenId::Class;
        let mut known = (screen.entry().pages)();
        known.push("why");
        known.extend(gui::StagedMoment::NAMES);
        if let Some(name) = page.filter(|name| !known.contains(name)) {
            let known = known.join(", ");
            let fill = [("name", name), ("known", known.as_str())];
            return cli::fail(&i18n::text_with(lang, "ui.start.unknown_screen", &fill));
        }
        let staged = page.and_then(gui::StagedMoment::from_name);
        let class_page = page.filter(|_| of_class).map(str::to_owned);
        let page = page.and_then(DebriefPage::from_name);
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
                corner,
                staged,
                drawer: args.drawer.map(drawer),
                class_page,
            },
            strict: args.strict,
        };
        // A session or a scenario's file, by its path or its name.
        let inputs: Vec<_> =
            args.session.iter().flat_map(|s| [Some(s.into()), home_session(s)]).flatten().collect();
        if let Err(error) = output_file::spare(out, &inputs) {
            return cli::fail(&error.text(lang));
        }
        let written = gui::screenshot(&picture)
            .map_err(|why| why.sentence(lang))
            .and_then(|png| output_file::write_result(out, &png, true, &inputs).map_err(|e| e.text(lang)));
        match written {
            Ok(()) => ExitCode::SUCCESS,
            Err(sentence) => cli::fail(&sentence),
        }
    }

    fn home_session(name: &str) -> Option<PathBuf> {
        Home::find().map(|home| session_path(&home.sessions(), name))
    }

    fn drawer(typed: DrawerArg) -> Drawer {
        match typed {
            DrawerArg::Transcript => Drawer::Transcript,
            DrawerArg::Cards => Drawer::Cards,
            DrawerArg::Notes => Drawer::Notes,
            DrawerArg::Pause => Drawer::Pause,
        }
    }

    /// `office:2`, `phone`.
    fn room(text: &str) -> Option<(RoomPlace, usize)> {
        let (name, people) = text.split_once(':').unwrap_or((text, "1"));
        let place = RoomPlace::VARIANTS.iter().copied().find(|p| p.key().ends_with(name))?;
        Some((place, people.parse().ok()?))
    }
}

#[cfg(not(feature = "gui"))]
mod window {
    //! This build has no window.
    use std::process::ExitCode;

    use counterpart::cli::{self, WindowStart, screenshot::ScreenshotArgs};
    use counterpart::i18n::{self, Lang};

    pub(super) fn open(given: Option<Lang>, first: WindowStart) -> ExitCode {
        if matches!(first, WindowStart::Title) {
            return cli::play_here(given);
        }
        let lang = given.unwrap_or_else(counterpart::preferences::system_lang);
        let why = i18n::text(lang, "ui.start.without_window");
        cli::without_window(&why, cli::instead(&first), lang, given)
    }

    pub(super) fn screenshot(_: &ScreenshotArgs, lang: Lang) -> ExitCode {
        let why = i18n::text(lang, "ui.start.without_window");
        cli::fail(&i18n::text_with(lang, "ui.start.instead_screenshot", &[("why", why.as_str())]))
    }
}
