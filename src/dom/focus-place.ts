/** Whether the focus is on another part of the page than this element or, in a frame, on the page around the frame. */
export function isFocusElsewhere({ ownerDocument: page, shadowRoot }: HTMLElement): boolean {
  const isAround = page.defaultView !== page.defaultView?.top && !page.hasFocus();
  return isAround || (!shadowRoot?.activeElement && page.activeElement !== page.body);
}
