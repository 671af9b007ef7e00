//! Why an action was refused: always something the trainee can see.
use serde::Serialize;

use crate::sim::compiled::{CompiledScenario, IssueId, RoleId};
use crate::sim::scenario::{Lang, Text};

/// Why an action was refused. The state has not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Refusal {
    /// The session is over.
    Over,
    /// The deal is closed, and its terms stand.
    DealClosed,
    /// Not at this point of the session.
    NotNow,
    /// It is their turn to be answered.
    AnswerFirst,
    /// There is no such thing here.
    NoSuchThing,
    /// This reply, topic or document is not available.
    NotOffered,
    /// This person can't be met now.
    Blocked(RoleId),
    /// This person has no more time for us.
    NoMoreTime(RoleId),
    /// Not in this place.
    WrongPlace,
    /// Offers are not signed over dinner.
    NotAtTable,
    /// A level that the issue doesn't have.
    NoSuchLevel(IssueId),
    /// Nobody has brought this issue up yet.
    NotRaisedYet(IssueId),
    /// Beyond our authority: a call home first.
    BeyondAuthority(IssueId),
    /// The offer is the one on the table.
    NothingChanged,
    /// Two or three packages, each different.
    TwoOrThree,
    /// Once in a meeting is enough.
    OnceIsEnough,
    /// Too little has been said to put together.
    TooLittleSaid,
    /// No offer lies on the table.
    NoOffer,
    /// The one who decides isn't here.
    DeciderAbsent,
}

impl Refusal {
    /// The refusal in a sentence that says what to do.
    #[must_use]
    pub fn sentence(self, c: &CompiledScenario, lang: Lang) -> String {
        let role =
            |r: RoleId| c.source.roles.values().nth(r.index()).map_or("", |x| x.address.get(lang)).to_owned();
        let issue =
            |i: IssueId| c.source.issues.values().nth(i.index()).map_or("", |x| x.name.get(lang)).to_owned();
        if let Self::Blocked(r) = self
            && let Some(x) = c.source.roles.values().nth(r.index())
            && !x.blocked.is_empty()
        {
            return x.blocked.get(lang).to_owned();
        }
        let text = match self {
            Self::Over => Text::new("这一场已经结束了。", "This session is over."),
            Self::DealClosed => Text::new(
                "交易已经定了，条款不能再动。",
                "The deal is closed; its terms can't be moved any more.",
            ),
            Self::NotNow => Text::new("现在还不能这样做。", "That can't be done at this point."),
            Self::AnswerFirst => {
                Text::new("对方在等你回话，先应一句。", "They are waiting for an answer; reply first.")
            }
            Self::NoSuchThing => {
                Text::new("没有这一项，请从列出的里面选。", "There is no such thing; choose from the list.")
            }
            Self::NotOffered => Text::new(
                "这一项现在用不了，请从列出的里面选。",
                "That is not available now; choose from the list.",
            ),
            Self::Blocked(_) => Text::new(
                "现在还见不到{}，得有人引见。",
                "{} can't be met yet; somebody has to introduce you.",
            ),
            Self::NoMoreTime(_) => Text::new("{}没有时间再见你了。", "{} has no more time for you."),
            Self::WrongPlace => Text::new("不能约在这个地方，换一个。", "Not in that place; choose another."),
            Self::NotAtTable => {
                Text::new("饭桌上不谈条款，换个场合再递方案。", "No papers over dinner; table it elsewhere.")
            }
            Self::NoSuchLevel(_) => Text::new("“{}”没有这一档。", "\"{}\" has no such level."),
            Self::NotRaisedYet(_) => {
                Text::new("“{}”还没有人提起过，先谈到它。", "\"{}\" hasn't come up yet; talk about it first.")
            }
            Self::BeyondAuthority(_) => Text::new(
                "“{}”超出了你的权限，先打电话回公司。",
                "\"{}\" is beyond your authority; call home first.",
            ),
            Self::NothingChanged => Text::new(
                "这就是桌上那份方案，改一条再递。",
                "That is the paper on the table; change a term first.",
            ),
            Self::TwoOrThree => {
                Text::new("并排摆两到三个不同的方案。", "Lay two or three different packages side by side.")
            }
            Self::OnceIsEnough => {
                Text::new("这次见面已经做过一次了。", "You have done that once in this meeting already.")
            }
            Self::TooLittleSaid => Text::new(
                "谈到的还太少，没有三点可以小结。",
                "Too little has been said yet to sum up three points.",
            ),
            Self::NoOffer => {
                Text::new("桌上还没有方案，先递一份。", "No paper lies on the table; propose one first.")
            }
            Self::DeciderAbsent => Text::new("能拍板的人不在场。", "The one who decides isn't here."),
        };
        let name = match self {
            Self::Blocked(r) | Self::NoMoreTime(r) => role(r),
            Self::NoSuchLevel(i) | Self::NotRaisedYet(i) | Self::BeyondAuthority(i) => issue(i),
            _ => String::new(),
        };
        text.get(lang).replace("{}", &name)
    }
}
