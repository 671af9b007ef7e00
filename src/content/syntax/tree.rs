//! The tree of places: one small record for every field, entry, item and payload.
use crate::content::source::ByteSpan;

/// How a node hangs on its parent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NodeRole {
    /// By its place in a list, a tuple or a payload.
    Item,
    /// By the name of a field.
    Field,
    /// By the key of a map.
    Key,
}

/// One place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SyntaxNode {
    pub(crate) parent: u32,
    pub(crate) index: u32,
    pub(crate) role: NodeRole,
    pub(crate) escaped: bool,
    /// The key as written, with its quotation marks.
    pub(crate) key: ByteSpan,
    /// The key without them.
    pub(crate) label: ByteSpan,
    pub(crate) value: ByteSpan,
    /// The name before the bracket, or the value that is nothing but a name.
    pub(crate) name: ByteSpan,
    /// The bracket that opens the value; empty where there is none.
    pub(crate) open: ByteSpan,
}

impl SyntaxNode {
    pub(crate) fn new(parent: u32, role: NodeRole, index: u32) -> Self {
        let none = ByteSpan::default();
        Self {
            parent,
            index,
            role,
            escaped: false,
            key: none,
            label: none,
            value: none,
            name: none,
            open: none,
        }
    }

    /// From the key, if there is one, to the end of the value.
    pub(crate) fn whole(&self) -> ByteSpan {
        let start = if self.role == NodeRole::Item { self.value.start } else { self.key.start };
        ByteSpan::new(start, self.value.end)
    }
}

/// More places than this are not recorded; what lies in them is found as their ancestor.
const MAX_NODES: usize = 1 << 20;

/// All nodes; the first is the root.
#[derive(Clone, Debug, Default)]
pub(crate) struct SyntaxTree {
    pub(crate) nodes: Vec<SyntaxNode>,
    spare: Option<SyntaxNode>,
    /// Children of node n: `children[first[n]..first[n + 1]]`.
    first: Vec<u32>,
    children: Vec<u32>,
}

impl SyntaxTree {
    pub(crate) fn add(&mut self, node: SyntaxNode) -> u32 {
        if self.nodes.len() >= MAX_NODES {
            self.spare = Some(node);
            return u32::MAX;
        }
        self.nodes.push(node);
        u32::try_from(self.nodes.len() - 1).unwrap_or(u32::MAX)
    }

    /// The node to fill in; beyond the limit, one that is thrown away.
    pub(crate) fn node(&mut self, id: u32) -> &mut SyntaxNode {
        match self.nodes.get_mut(id as usize) {
            Some(node) => node,
            None => self.spare.get_or_insert_with(|| SyntaxNode::new(0, NodeRole::Item, 0)),
        }
    }

    /// Orders the children; to be called once, when all nodes are there.
    pub(crate) fn finish(&mut self) {
        let mut first = vec![0_u32; self.nodes.len() + 1];
        let parents = || self.nodes.iter().enumerate().skip(1).filter(|(_, node)| node.parent != u32::MAX);
        for (_, node) in parents() {
            first[node.parent as usize + 1] += 1;
        }
        for at in 1..first.len() {
            first[at] += first[at - 1];
        }
        let mut next = first.clone();
        let mut children = vec![0_u32; first.last().copied().unwrap_or(0) as usize];
        for (id, node) in parents() {
            let slot = &mut next[node.parent as usize];
            children[*slot as usize] = u32::try_from(id).unwrap_or(0);
            *slot += 1;
        }
        (self.first, self.children) = (first, children);
    }

    pub(crate) fn get(&self, id: u32) -> Option<&SyntaxNode> {
        self.nodes.get(id as usize)
    }

    /// The children in the order of the text.
    pub(crate) fn children(&self, id: u32) -> &[u32] {
        let at = id as usize;
        match (self.first.get(at), self.first.get(at + 1)) {
            (Some(from), Some(to)) => self.children.get(*from as usize..*to as usize).unwrap_or(&[]),
            _ => &[],
        }
    }

    /// The innermost node that holds the byte, keys included.
    pub(crate) fn at(&self, offset: usize) -> u32 {
        let mut id = 0;
        loop {
            let children = self.children(id);
            let after = children
                .partition_point(|child| self.get(*child).is_some_and(|node| node.whole().start <= offset));
            let inner = after.checked_sub(1).and_then(|before| children.get(before)).copied();
            match inner.filter(|child| self.get(*child).is_some_and(|node| offset < node.whole().end)) {
                Some(child) => id = child,
                None => return id,
            }
        }
    }
}
