/**
 * Morphs an element into one that a server has rendered, as idiomorph, morphdom and Turbo do: attributes that differ are
 * set, attributes that the new element lacks are removed, children are matched in order by name and id, and what does not
 * match is replaced. Shadow roots and properties are not touched.
 */
export function morph(present: Element, wanted: Element): void {
  for (const { name, value } of [...wanted.attributes]) {
    if (present.getAttribute(name) !== value) present.setAttribute(name, value);
  }
  for (const name of present.getAttributeNames()) {
    if (!wanted.hasAttribute(name)) present.removeAttribute(name);
  }
  const olds = [...present.childNodes];
  for (const [index, child] of [...wanted.childNodes].entries()) {
    const old = olds[index];
    if (old === undefined) present.append(child.cloneNode(true));
    else if (old instanceof Element && child instanceof Element && isSame(old, child)) morph(old, child);
    else if (!old.isEqualNode(child)) present.replaceChild(child.cloneNode(true), old);
  }
  for (const old of olds.slice(wanted.childNodes.length)) old.remove();
}

const isSame = (one: Element, other: Element) => one.localName === other.localName && one.id === other.id;
