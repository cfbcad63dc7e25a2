/** How many nodes of a kind (`NodeFilter`) are below another node. */
export function count(root: Node, what: number): number {
  const walker = document.createTreeWalker(root, what);
  let found = 0;
  while (walker.nextNode() !== null) found += 1;
  return found;
}
