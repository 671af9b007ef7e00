//! The people: who speaks is larger and in full light; faces change gently, then everything is still again.
use bevy::prelude::*;
use bevy::window::RequestRedraw;

use super::Stage;
use super::portrait::Portraits;

/// Seconds for a face to change.
const FACE: f32 = 0.24;
/// Seconds for somebody to come forward or sit back.
const STEP: f32 = 0.22;
/// Light on those who listen while somebody speaks.
const DIM: f32 = 0.70;

/// Somebody on stage.
struct Actor {
    portrait: String,
    mood: String,
    face: Entity,
    /// The face before this one, while it fades.
    before: Option<Entity>,
    /// How far this face has come, 0 to 1.
    shown: f32,
    /// Where they are now, in points, on the way to their seat.
    rect: egui::Rect,
    light: f32,
}

/// Everybody on stage.
#[derive(Resource, Default)]
pub(super) struct Actors {
    people: Vec<Actor>,
}

/// Moves everybody one frame further; asks for another frame only while somebody still moves.
pub(super) fn play(
    stage: Res<Stage>,
    time: Res<Time>,
    mut actors: ResMut<Actors>,
    mut portraits: ResMut<Portraits>,
    mut images: ResMut<Assets<Image>>,
    mut commands: Commands,
    mut sprites: Query<(&mut Transform, &mut Sprite)>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let room = stage.room.as_ref();
    let same = room.is_some_and(|r| {
        r.people
            .iter()
            .map(|p| &p.portrait)
            .eq(actors.people.iter().map(|a| &a.portrait))
    });
    if !same {
        for actor in actors.people.drain(..) {
            commands.entity(actor.face).despawn();
            actor
                .before
                .into_iter()
                .for_each(|e| commands.entity(e).despawn());
        }
    }
    let Some(room) = room else { return };
    let seats = room.seats();
    let anyone_speaks = room.people.iter().any(|p| p.speaking);
    // After a long sleep the first frame is a step like any other.
    let dt = time.delta_secs().min(1.0 / 30.0);
    let mut moving = false;
    for (i, (person, seat)) in room.people.iter().zip(&seats).enumerate() {
        let light = if anyone_speaks && !person.speaking && room.place.in_person() {
            DIM
        } else {
            1.0
        };
        let depth = 10.0 + i as f32 * 2.0 + if person.speaking { 20.0 } else { 0.0 };
        if i >= actors.people.len() {
            let image = portraits.get(&mut images, &person.portrait, &person.mood);
            let sprite = Sprite {
                image,
                custom_size: Some(stage.size(*seat)),
                color: lit(light, 1.0),
                ..default()
            };
            let at = Transform::from_translation(stage.centre(*seat).extend(depth + 1.0));
            let face = commands.spawn((sprite, at)).id();
            let (portrait, mood) = (person.portrait.clone(), person.mood.clone());
            actors.people.push(Actor {
                portrait,
                mood,
                face,
                before: None,
                shown: 1.0,
                rect: *seat,
                light,
            });
            continue;
        }
        let actor = &mut actors.people[i];
        if actor.mood != person.mood {
            let image = portraits.get(&mut images, &person.portrait, &person.mood);
            let fresh = commands
                .spawn((
                    Sprite {
                        image,
                        color: Color::NONE,
                        ..default()
                    },
                    Transform::default(),
                ))
                .id();
            actor
                .before
                .replace(std::mem::replace(&mut actor.face, fresh))
                .into_iter()
                .for_each(|e| {
                    commands.entity(e).despawn();
                });
            actor.mood.clone_from(&person.mood);
            actor.shown = 0.0;
            moving = true;
            continue;
        }
        let jump = room.still || actor.rect.center().distance(seat.center()) > room.rect.height();
        actor.shown = if room.still {
            1.0
        } else {
            (actor.shown + dt / FACE).min(1.0)
        };
        actor.rect = if jump {
            *seat
        } else {
            towards(actor.rect, *seat, dt)
        };
        let gap = light - actor.light;
        actor.light = if room.still || gap.abs() < 0.01 {
            light
        } else {
            actor.light + gap * (dt / STEP * 3.0).min(1.0)
        };
        moving |= actor.shown < 1.0 || actor.rect != *seat || actor.light != light;
        if actor.shown >= 1.0
            && let Some(before) = actor.before.take()
        {
            commands.entity(before).despawn();
        }
        let faces = [
            (Some(actor.face), actor.shown, depth + 1.0),
            (actor.before, ((1.0 - actor.shown) * 2.5).min(1.0), depth),
        ];
        for (entity, alpha, depth) in faces {
            if let Some((mut transform, mut sprite)) = entity.and_then(|e| sprites.get_mut(e).ok()) {
                transform.translation = stage.centre(actor.rect).extend(depth);
                sprite.custom_size = Some(stage.size(actor.rect));
                sprite.color = lit(actor.light, alpha);
            }
        }
    }
    if moving {
        redraw.write(RequestRedraw);
    }
}

/// A colour to multiply a face with.
fn lit(light: f32, alpha: f32) -> Color {
    Color::srgba(light, light, (light * 1.02).min(1.0), alpha)
}

/// A step from one place to another; arrives when it is near.
fn towards(from: egui::Rect, to: egui::Rect, dt: f32) -> egui::Rect {
    let share = (dt / STEP * 3.0).min(1.0);
    let near = (from.min - to.min).length() < 0.4 && (from.max - to.max).length() < 0.4;
    if near {
        to
    } else {
        egui::Rect::from_min_max(from.min.lerp(to.min, share), from.max.lerp(to.max, share))
    }
}
