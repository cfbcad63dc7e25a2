import type { Page } from 'playwright-core';

/**
 * Faults in an element's layout, in words: parts that are wider than the window, cut off, outside their box, or on top
 * of something else. Empty where there are none. A table scrolls in its own box, so its width is no fault (A6).
 */
export async function layoutFaults(page: Page, host: string): Promise<readonly string[]> {
  return page.locator(host).evaluate((element) => {
    const root = element.shadowRoot!;
    const faults = new Set<string>();
    const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
    const named = (one: Element) =>
      `<${one.localName}> ${one.getAttribute('part') ?? (one.id || one.className)} “${plain(one.textContent).slice(0, 40)}”`;
    const width = document.documentElement.clientWidth;
    const SLACK = 1;

    // The width of the page around the element is not the element's fault.
    const wide = () => document.documentElement.scrollWidth;
    const withIt = wide();
    (element as HTMLElement).hidden = true;
    if (withIt > wide()) faults.add(`the page scrolls sideways, ${withIt} of ${width} pixels`);
    (element as HTMLElement).hidden = false;

    /** Whether an element is there for screen readers only. */
    const unseen = (one: Element) => {
      for (let up: Element | null = one; up; up = up.parentElement) {
        if (getComputedStyle(up).clipPath !== 'none') return true;
      }
      return false;
    };
    const inTable = (one: Element) => one.closest('.table-scroll') !== null;
    // An open popover covers the rest.
    const top = root.querySelector(':popover-open') ?? root;
    const shown = [...top.querySelectorAll<HTMLElement>('*')].filter(
      (one) => one.checkVisibility() && !one.closest('svg') && !unseen(one),
    );

    for (const one of shown) {
      const { left, right } = one.getBoundingClientRect();
      if (!inTable(one) || one.matches('.table-scroll')) {
        if (right > width + SLACK || left < -SLACK) faults.add(`${named(one)} ends at ${right} of ${width}`);
      }
      const { overflowX, overflowY } = getComputedStyle(one);
      const scrolls = one.scrollWidth > one.clientWidth + SLACK && overflowX !== 'visible';
      // Text that is shortened to one line is shown in full elsewhere.
      const shortened =
        getComputedStyle(one).textOverflow === 'ellipsis' &&
        shown.some((other) => other !== one && plain(other.textContent) === plain(one.textContent));
      if (scrolls && !shortened && one.querySelector('table') === null && !(one instanceof HTMLInputElement))
        faults.add(`${named(one)} is cut off sideways`);
      if (one.scrollHeight > one.clientHeight + SLACK && /hidden|clip/.test(overflowY))
        faults.add(`${named(one)} is cut off below`);
    }

    // Each line of text must be inside the boxes around it, and not overlap another.
    const lines: { readonly text: string; readonly of: Element; readonly box: DOMRect }[] = [];
    for (const one of shown) {
      for (const node of one.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE || plain(node.textContent) === '' || one.localName === 'option')
          continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects())
          if (box.width > 1) lines.push({ text: plain(node.textContent).slice(0, 40), of: one, box });
      }
    }
    for (const { text, of, box } of lines) {
      const around =
        getComputedStyle(of).textOverflow === 'ellipsis'
          ? null
          : of.closest('.panel, .notice, button, .segment, td, th');
      const outer = around?.getBoundingClientRect();
      if (
        outer &&
        (box.left < outer.left - SLACK ||
          box.right > outer.right + SLACK ||
          box.top < outer.top - 4 ||
          box.bottom > outer.bottom + 4)
      )
        faults.add(`“${text}” sticks out of ${named(around!)}`);
    }
    const bar = root.querySelector('[part~=actions]');
    const sorted = lines
      // The bar with the choice lies over the plans, and a table's header over its rows, so that one can scroll.
      .filter(({ of }) => !bar?.contains(of) && !inTable(of))
      .sort((a, b) => a.box.top - b.box.top);
    sorted.forEach((one, index) => {
      for (const other of sorted.slice(index + 1)) {
        if (other.box.top >= one.box.bottom) break;
        if (other.of === one.of) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
        if (across > 2 && down > 0.3 * Math.min(one.box.height, other.box.height))
          faults.add(`“${one.text}” and “${other.text}” are on top of each other`);
      }
    });
    return [...faults];
  });
}

/**
 * Controls without a square of 24 pixels of their own to press, on themselves or on their label (WCAG 2.5.8).
 *
 * @param most how many controls are checked, from the first
 */
export async function smallTargets(page: Page, host: string, most = 80): Promise<readonly string[]> {
  return page.locator(host).evaluate((element, limit) => {
    const root = element.shadowRoot!;
    const small: string[] = [];
    /** The positions where a square of 24 pixels may start along a side: within it, then before it. */
    const starts = (from: number, to: number) => {
      const within: number[] = [];
      for (let at = from; at <= to; at += 2) within.push(at);
      return [...within, ...Array.from({ length: 12 }, (_, index) => from - 24 + 2 * index)];
    };
    const controls = [
      ...(root.querySelector(':popover-open') ?? root).querySelectorAll<HTMLElement>(
        'button, input, select, summary, a[href], textarea',
      ),
    ].filter((one) => one.checkVisibility() && !one.matches(':disabled'));
    for (const control of controls.slice(0, limit)) {
      control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      // Scrolls the control out from under the table's header, which stays in sight.
      const scroller = control.closest('.plan-table');
      const head = scroller?.querySelector('thead tr > :first-child');
      if (scroller && head && !control.closest('thead')) {
        scroller.scrollIntoView({ block: 'start', behavior: 'instant' });
        scroller.scrollTop += control.getBoundingClientRect().top - head.getBoundingClientRect().bottom - 12;
        // The last rows stay low in the table, so the page scrolls on, until they are above the bar with the choice.
        scrollBy({
          top: Math.max(0, control.getBoundingClientRect().top - innerHeight / 2),
          behavior: 'instant',
        });
      }
      const labels: readonly HTMLElement[] =
        control instanceof HTMLInputElement ? [...(control.labels ?? [])] : [];
      const own = (x: number, y: number) => {
        const hit = root.elementFromPoint(x, y);
        return hit !== null && [control, ...labels].some((one) => one === hit || one.contains(hit));
      };
      // The square may be anywhere on the control or its label. The most likely place is tried first: on the largest
      // box, from its corner inwards.
      const free = [control, ...labels]
        .flatMap((one) => [...one.getClientRects()])
        .sort((a, b) => b.width * b.height - a.width * a.height)
        .some((box) =>
          starts(box.left, box.right).some((left) =>
            starts(box.top, box.bottom).some((top) =>
              [0.5, 6, 12, 18, 23.5].every((x, _, steps) => steps.every((y) => own(left + x, top + y))),
            ),
          ),
        );
      if (free) continue;
      const { width, height } = control.getBoundingClientRect();
      const name = (
        control.getAttribute('aria-label') ??
        labels[0]?.textContent ??
        control.textContent
      ).trim();
      small.push(`${control.localName} “${name.slice(0, 40)}” ${width.toFixed(1)} × ${height.toFixed(1)}`);
    }
    return small;
  }, most);
}

const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** Applies or removes a person's own style sheet for text (WCAG 1.4.12), on the page and in the element. */
export async function spaceText(page: Page, host: string, on: boolean): Promise<void> {
  await page.locator(host).evaluate(
    (element, [css, add]) => {
      for (const root of [document, element.shadowRoot!]) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        root.adoptedStyleSheets = add
          ? [...root.adoptedStyleSheets, sheet]
          : root.adoptedStyleSheets.slice(0, -1);
      }
    },
    [SPACING, on] as const,
  );
}

/** Lays out everything, including parts out of sight, which a browser would otherwise skip. */
export async function layOutEverything(page: Page, host: string): Promise<void> {
  await page.locator(host).evaluate((element) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important; }');
    const root = element.shadowRoot!;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  });
}
