//! `counterpart screenshot`: what to render, as it was typed.
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::error::ArgumentError;

/// Smallest and largest picture.
const SIZES: ((u32, u32), (u32, u32)) = ((1024, 640), (3840, 2160));

/// Render a screen to a PNG file, without a window
#[derive(Args, Clone, Debug)]
pub struct ScreenshotArgs {
    /// Which screen
    #[arg(long, required_unless_present = "list")]
    pub screen: Option<String>,
    /// Say which screens there are, each with its pages, instead of rendering one
    #[arg(long)]
    pub list: bool,
    /// Light or dark
    #[arg(long, value_enum, default_value_t = Theme::Light)]
    pub theme: Theme,
    /// Width and height in pixels, from 1024x640 to 3840x2160
    #[arg(long, default_value = "1280x720", value_parser = size)]
    pub size: (u32, u32),
    /// Text size in per cent, from 100 to 200
    #[arg(long, default_value_t = 100, allow_negative_numbers = true, value_parser = clap::value_parser!(u16).range(100..=200))]
    pub text_scale: u16,
    /// For the gallery: which room, and how many people are in it, as in `office:2`
    #[arg(long)]
    pub room: Option<String>,
    /// The session to show, by its name or its file, in the author's corner the scenario's file; a standard one if left
    /// out
    #[arg(long, value_name = "SESSION")]
    pub session: Option<String>,
    /// How many turns of it have been played
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub turn: Option<u16>,
    /// For the debrief and the class: which page
    #[arg(long, value_name = "PAGE")]
    pub page: Option<String>,
    /// What is open over a session's screen
    #[arg(long, value_enum, value_name = "NAME")]
    pub drawer: Option<DrawerArg>,
    /// Fail when something is cut off at the side
    #[arg(long)]
    pub strict: bool,
    /// Where to write the picture
    #[arg(long, required_unless_present = "list")]
    pub out: Option<PathBuf>,
}

/// A theme, as it is typed.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Theme {
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// A drawer, as it is typed.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum DrawerArg {
    /// Everything that was said.
    Transcript,
    /// What one believes of the people.
    Cards,
    /// Facts, people, offers.
    Notes,
    /// Settings, leaving.
    Pause,
}

fn size(text: &str) -> Result<(u32, u32), ArgumentError> {
    let parsed = text.split_once('x').and_then(|(w, h)| Some((w.parse().ok()?, h.parse().ok()?)));
    let (least, most) = SIZES;
    match parsed {
        Some((w, h)) if (least.0..=most.0).contains(&w) && (least.1..=most.1).contains(&h) => Ok((w, h)),
        _ => Err(ArgumentError::Size { least, most }),
    }
}
