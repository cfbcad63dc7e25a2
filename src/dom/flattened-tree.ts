/** The parent of a node in the flattened tree: the slot it is assigned to, its parent, or the host of its shadow root. */
export const parentOf = (node: Node): Node | null =>
  (node as Element).assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
