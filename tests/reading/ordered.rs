//! Maps that keep the order of the file.
use counterpart::content::parse::read;
use counterpart::sim::ordered::Ordered;

#[test]
fn order_is_kept_and_ids_are_found() {
    let map: Ordered<i32> = read("{\"z\": 1, \"a\": 2, \"m\": 3}").unwrap();
    assert_eq!(map.keys().collect::<Vec<_>>(), ["z", "a", "m"]);
    assert_eq!(map.index_of("m"), Some(2));
    assert_eq!(map.get("a"), Some(&2));
    assert_eq!(map.get("b"), None);
    assert_eq!(map.len(), 3);
    assert_eq!(map.values().sum::<i32>(), 6);
    assert_eq!(ron::to_string(&map).unwrap(), "{\"z\":1,\"a\":2,\"m\":3}");
    assert_eq!(map.into_iter().next(), Some(("z".into(), 1)));
}

#[test]
fn a_key_written_twice_is_named() {
    let fault = read::<Ordered<i32>>("{\"z\": 1, \"a\": 2, \"z\": 3}").unwrap_err();
    assert!(fault.code.to_string().contains("`z`"), "{}", fault.code);
}
