//! What the person wants, between the screen that said it and whatever does it.
use bevy::prelude::*;

use crate::screens::Intent;

/// What the person wants, as the screen of this frame said it.
#[derive(Resource, Default)]
pub struct RequestedIntent(pub Option<Intent>);
