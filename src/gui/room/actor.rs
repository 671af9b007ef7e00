//! The people: who speaks is larger and nearer; faces change gently, then everything is still again.
use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use bevy::window::RequestRedraw;

use super::RoomStage;
use super::portrait::Portraits;
use crate::screens::room::{PersonShown, Room, RoomPlace};

/// Seconds for a face to change.
const FACE: f32 = 0.24;
/// Seconds for somebody to come forward or sit back.
const STEP: f32 = 0.22;
/// How much of the room's air lies before those who listen while somebody speaks, by day and in the evening.
const VEIL: [f32; 2] = [0.16, 0.40];

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
    /// Air before them now, and the sprite that paints it.
    air: f32,
    veil: Entity,
}

/// Everybody on stage.
#[derive(Resource, Default)]
pub(super) struct Actors {
    people: Vec<Actor>,
}

/// Moves everybody one frame further; asks for another frame only while somebody still moves.
pub(super) fn play(
    stage: Res<RoomStage>,
    time: Res<Time>,
    mut actors: ResMut<Actors>,
    mut wardrobe: PortraitCache,
    mut sprites: Query<(&mut Transform, &mut Sprite)>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let cast = stage.room.iter().flat_map(|r| &r.people).map(|p| &p.portrait);
    if !cast.eq(actors.people.iter().map(|a| &a.portrait)) {
        actors.people.drain(..).for_each(|actor| actor.leave(&mut wardrobe.commands));
    }
    let Some(room) = &stage.room else { return };
    // After a long sleep the first frame is a step like any other.
    let dt = if room.still { f32::INFINITY } else { time.delta_secs().min(1.0 / 30.0) };
    let someone_speaks = room.people.iter().any(|p| p.speaking);
    let mut moving = false;
    for (i, (person, seat)) in room.people.iter().zip(room.seats()).enumerate() {
        let aside = someone_speaks && !person.speaking && room.place.in_person();
        let goal = ActorGoal {
            seat,
            air: if aside { VEIL[usize::from(room.dark)] } else { 0.0 },
            depth: 10.0 + i as f32 * 3.0 + if person.speaking { 24.0 } else { 0.0 },
        };
        if i >= actors.people.len() {
            actors.people.push(wardrobe.enter(&stage, room, person, &goal));
            continue;
        }
        let actor = &mut actors.people[i];
        if actor.mood != person.mood {
            wardrobe.change(&stage, room, actor, person, &goal);
            moving = true;
            continue;
        }
        moving |= actor.step(dt, &goal, &mut wardrobe.commands);
        let fading = ((1.0 - actor.shown) * 2.5).min(1.0);
        let air = air_of(room);
        for (entity, colour, above) in [
            (actor.before, Color::WHITE.with_alpha(fading), 0.0),
            (Some(actor.face), Color::WHITE.with_alpha(actor.shown), 1.0),
            (Some(actor.veil), air.with_alpha(actor.air), 2.0),
        ] {
            if let Some((mut transform, mut sprite)) = entity.and_then(|e| sprites.get_mut(e).ok()) {
                transform.translation = stage.centre(actor.rect).extend(goal.depth + above);
                sprite.custom_size = Some(stage.size(actor.rect));
                sprite.color = colour;
            }
        }
    }
    if moving {
        redraw.write(RequestRedraw);
    }
}

/// Where somebody is going.
struct ActorGoal {
    seat: egui::Rect,
    air: f32,
    depth: f32,
}

impl Actor {
    /// One frame further; says whether there is more to come.
    fn step(&mut self, dt: f32, goal: &ActorGoal, commands: &mut Commands) -> bool {
        self.shown = (self.shown + dt / FACE).min(1.0);
        let share = (dt / STEP * 3.0).min(1.0);
        let near = |a: egui::Pos2, b: egui::Pos2| (a - b).length() < 0.4;
        let there = near(self.rect.min, goal.seat.min) && near(self.rect.max, goal.seat.max);
        self.rect = if there || share >= 1.0 {
            goal.seat
        } else {
            let to = |from: egui::Pos2, to: egui::Pos2| from.lerp(to, share);
            egui::Rect::from_min_max(to(self.rect.min, goal.seat.min), to(self.rect.max, goal.seat.max))
        };
        let gap = goal.air - self.air;
        self.air = if gap.abs() < 0.01 || share >= 1.0 { goal.air } else { self.air + gap * share };
        if self.shown >= 1.0
            && let Some(before) = self.before.take()
        {
            commands.entity(before).despawn();
        }
        self.shown < 1.0 || self.rect != goal.seat || self.air != goal.air
    }

    fn leave(self, commands: &mut Commands) {
        for entity in [Some(self.face), Some(self.veil), self.before].into_iter().flatten() {
            commands.entity(entity).despawn();
        }
    }
}

/// Faces to put on.
#[derive(SystemParam)]
pub(super) struct PortraitCache<'w, 's> {
    portraits: ResMut<'w, Portraits>,
    images: ResMut<'w, Assets<Image>>,
    commands: Commands<'w, 's>,
}

impl PortraitCache<'_, '_> {
    fn sprite(
        &mut self,
        stage: &RoomStage,
        image: Handle<Image>,
        color: Color,
        rect: egui::Rect,
        depth: f32,
    ) -> Entity {
        let sprite = Sprite { image, color, custom_size: Some(stage.size(rect)), ..default() };
        let at = Transform::from_translation(stage.centre(rect).extend(depth));
        self.commands.spawn((sprite, at)).id()
    }

    /// Somebody who wasn't there.
    fn enter(&mut self, stage: &RoomStage, room: &Room, person: &PersonShown, goal: &ActorGoal) -> Actor {
        let look = self.portraits.get(&mut self.images, &person.portrait, &person.mood);
        let face = self.sprite(stage, look.face, Color::WHITE, goal.seat, goal.depth + 1.0);
        let air = air_of(room).with_alpha(goal.air);
        let veil = self.sprite(stage, look.outline, air, goal.seat, goal.depth + 2.0);
        let (portrait, mood) = (person.portrait.clone(), person.mood.clone());
        Actor { portrait, mood, face, before: None, shown: 1.0, rect: goal.seat, air: goal.air, veil }
    }

    /// Another face for somebody; the old one fades beneath it.
    fn change(
        &mut self,
        stage: &RoomStage,
        room: &Room,
        actor: &mut Actor,
        person: &PersonShown,
        goal: &ActorGoal,
    ) {
        let look = self.portraits.get(&mut self.images, &person.portrait, &person.mood);
        let fresh = self.sprite(stage, look.face, Color::WHITE.with_alpha(0.0), actor.rect, goal.depth + 1.0);
        let air = air_of(room).with_alpha(actor.air);
        let veil = self.sprite(stage, look.outline, air, actor.rect, goal.depth + 2.0);
        self.commands.entity(std::mem::replace(&mut actor.veil, veil)).despawn();
        let last = actor.before.replace(std::mem::replace(&mut actor.face, fresh));
        last.into_iter().for_each(|e| self.commands.entity(e).despawn());
        actor.mood.clone_from(&person.mood);
        actor.shown = 0.0;
    }
}

/// The colour of the air in a room.
fn air_of(room: &Room) -> Color {
    match (room.place, room.dark) {
        (RoomPlace::Dinner, false) => Color::srgb_u8(0xEF, 0xE3, 0xD2),
        (RoomPlace::Dinner, true) => Color::srgb_u8(0x54, 0x42, 0x3B),
        (_, false) => Color::srgb_u8(0xE9, 0xE8, 0xE3),
        (_, true) => Color::srgb_u8(0x4E, 0x5A, 0x64),
    }
}
