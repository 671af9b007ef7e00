//! Mutated domains of every form: plain JSON, our RON, GENIUS XML, `GeniusWeb` JSON.
use counterpart::cli::frontier::answer::FrontierReport;
use counterpart::content::domain_file::Domain;
use counterpart::content::domain_profiles::{DomainPart, combine, read};
use proptest::prelude::*;
use proptest::sample::Index;

use super::mutate::{Edit, any_edit, changed, tame_edit};
use super::{cases, soon};

const PLAIN: &str = r#"{ "name": "small", "source": "made up", "licence": "none", "year": 2026,
  "issues": [ { "name": "Price", "values": ["low", "middle", "high"] }, { "name": "Terms", "values": ["30 days", "60 days"] } ],
  "profiles": [
    { "name": "seller", "weights": [0.5, 2], "evals": [[0, 5, 10], [1.0, 0]], "reserved": 1 },
    { "name": "buyer", "weights": [1, 1], "evals": [[6, 3.25, 0], [0, 3]] } ] }"#;

const XML: &str = r#"<utility_space number_of_issues="2">
  <objective index="1" etype="objective" type="objective" description="" name="root">
    <issue vtype="discrete" name="Laptop" index="1" etype="discrete" type="discrete">
      <item evaluation="1" index="1" value="Dell" description="&#65;" />
      <item evaluation="2.5" index="2" value="Macintosh" />
    </issue>
    <issue vtype="discrete" name="Disk" index="2">
      <item evaluation="3" index="1" value="60 Gb" /><item evaluation="0" index="2" value="80 Gb" />
    </issue>
    <weight index="1" value="0.4" /><weight index="2" value="0.6" />
  </objective>
  <reservation value="0.25" />
</utility_space>"#;

const WEB: &str = r#"{"LinearAdditiveUtilitySpace": {"name": "one",
  "issueUtilities": {
    "Laptop": {"DiscreteValueSetUtilities": {"valueUtilities": {"Dell": 0.5, "Macintosh": 1}}},
    "Disk": {"DiscreteValueSetUtilities": {"valueUtilities": {"60 Gb": 0, "80 Gb": 1.0}}}},
  "issueWeights": {"Laptop": 0.4, "Disk": 0.6},
  "domain": {"name": "laptop", "issuesValues": {
    "Laptop": {"values": ["Dell", "Macintosh"]}, "Disk": {"values": ["60 Gb", "80 Gb"]}}},
  "reservationBid": {"issuevalues": {"Laptop": "Dell", "Disk": "60 Gb"}}}}"#;

/// Everything that is done with a file of a domain.
fn everything(bytes: &[u8], beside: &[u8]) {
    let put_together = |domain: Domain| {
        let Ok(space) = domain.space() else { return };
        if let Ok(answer) = FrontierReport::of_domain(&domain, &space) {
            assert!(answer.rational <= answer.outcomes);
        }
        let ron = domain.to_ron().unwrap();
        let again = Domain::from_bytes(ron.as_bytes()).unwrap();
        assert_eq!(again, domain, "{ron}");
    };
    if let Ok(domain) = Domain::from_bytes(bytes) {
        put_together(domain);
    }
    let parts: Vec<DomainPart> = [bytes, beside].iter().filter_map(|b| read(b).ok().flatten()).collect();
    if let Ok(domain) = combine(parts) {
        put_together(domain);
    }
}

fn real() -> [Vec<u8>; 4] {
    let ron = Domain::from_bytes(PLAIN.as_bytes()).unwrap().to_ron().unwrap();
    [PLAIN.into(), ron.into(), XML.into(), WEB.into()]
}

fn tried(which: Index, edits: &[Edit]) {
    let real = real();
    let good = which.get(&real);
    let others: Vec<&[u8]> = real.iter().map(Vec::as_slice).collect();
    let bytes = changed(good, edits, &others);
    soon(|| everything(&bytes, good));
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn any_change_gives_a_sentence_or_a_domain(
        which in any::<Index>(),
        edits in prop::collection::vec(any_edit(), 1..6),
    ) {
        tried(which, &edits);
    }

    #[test]
    fn what_still_reads_can_be_analysed(
        which in any::<Index>(),
        edits in prop::collection::vec(tame_edit(), 1..4),
    ) {
        tried(which, &edits);
    }
}

/// Entities that unfold without end are refused, not unfolded.
#[test]
fn entities_that_unfold_without_end_are_refused() {
    let mut text = String::from("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
    for i in 1..30 {
        text.push_str(&format!("<!ENTITY a{i} \"&a{0};&a{0};&a{0};&a{0};&a{0};&a{0};&a{0};&a{0};\">", i - 1));
    }
    text.push_str("]><utility_space><x>&a29;</x></utility_space>");
    let said = soon(|| read(text.as_bytes())).unwrap_err().to_string();
    assert!(said.contains("line 1"), "{said}");
    let external =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><utility_space><x>&e;</x></utility_space>";
    assert!(read(external.as_bytes()).is_err());
}
