import type { Page } from 'playwright-core';

/** The focused element, as a person at the keyboard finds it. */
export interface Stop {
  /** `radio`, `checkbox`, `select`, `button`, `h3` … */
  readonly kind: string;
  /** The text of its label, or its own text. */
  readonly name: string;
  /** Local name of the element whose shadow root contains it; empty in the page itself. */
  readonly host: string;
  /**
   * The reason why it is not fully in view: it is outside the window, or something covers it. Undefined where it is in
   * view.
   */
  readonly hidden: string | undefined;
  /** Whether no part of it is visible. */
  readonly gone: boolean;
  /** The area that its outline must be in, in pixels of the window, where that is in view. */
  readonly around: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/** Runs in the page. */
function examine(): Stop {
  let host = '';
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) {
    host = element.localName;
    element = element.shadowRoot.activeElement;
  }
  if (!(element instanceof HTMLElement)) throw new Error('Nothing has the focus.');
  const input =
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
      ? element
      : undefined;
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  const named = (one: Element) =>
    `<${one.localName}> ${one.id || one.getAttribute('part') || one.className || plain(one.textContent).slice(0, 30)}`;
  const labels: readonly HTMLElement[] = [...(input?.labels ?? [])];

  const topmost = (x: number, y: number) => {
    let hit = document.elementFromPoint(x, y);
    for (let inner = hit; inner?.shadowRoot;) {
      const deeper = inner.shadowRoot.elementFromPoint(x, y);
      if (deeper === null || deeper === inner) break;
      hit = inner = deeper;
    }
    return hit;
  };
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const [width, height] = [document.documentElement.clientWidth, innerHeight];
  const hiddenAt = (x: number, y: number): string | undefined => {
    if (x < 0 || y < 0 || x >= width || y >= height) return 'outside the window';
    const hit = topmost(x, y);
    const own = hit !== null && (element.contains(hit) || labels.some((label) => label.contains(hit)));
    return own ? undefined : `behind ${hit ? named(hit) : 'nothing'}`;
  };
  const within = (low: number, at: number, high: number) => Math.min(Math.max(at, low), high);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const hidden = [
    [x, y],
    [x, top + 3],
    [x, bottom - 3],
    [left + 3, y],
    [right - 3, y],
  ].map(([px = 0, py = 0]) => hiddenAt(px, py));

  // The element, its label, or the card or table cell that is its label.
  const boxes = [element, ...labels, element.closest('th, [part~=plan], [part~=waive]')].flatMap((one) =>
    one === null ? [] : [one.getBoundingClientRect()],
  );
  const box = {
    left: Math.min(...boxes.map((one) => one.left)),
    top: Math.min(...boxes.map((one) => one.top)),
    right: Math.max(...boxes.map((one) => one.right)),
    bottom: Math.max(...boxes.map((one) => one.bottom)),
  };
  const [x1, y1] = [within(0, box.left - 8, width - 1), within(0, box.top - 8, height - 1)];
  return {
    kind: input instanceof HTMLInputElement ? input.type : element.localName,
    name: plain(element.getAttribute('aria-label') ?? labels[0]?.innerText ?? element.innerText),
    host,
    hidden: hidden.find((reason) => reason !== undefined),
    gone: hidden.every((reason) => reason !== undefined),
    around: {
      x: x1,
      y: y1,
      width: within(1, box.right + 8 - x1, width - x1),
      height: within(1, box.bottom + 8 - y1, height - y1),
    },
  };
}

/** Whether the page looks different at the focus than without outlines. An outline that is cut off does not count. */
async function isPainted(page: Page, { host, around }: Stop): Promise<boolean> {
  const shoot = () => page.screenshot({ clip: around, animations: 'disabled', caret: 'hide' });
  const outlines = (on: boolean) =>
    page.locator(host).evaluate((element, show) => {
      const root = element.shadowRoot!;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('*, *::before, *::after { outline: none !important; }');
      root.adoptedStyleSheets = show
        ? root.adoptedStyleSheets.slice(0, -1)
        : [...root.adoptedStyleSheets, sheet];
    }, on);
  const shown = await shoot();
  await outlines(false);
  const without = await shoot();
  await outlines(true);
  return !shown.equals(without);
}

/** A person at the keyboard, who checks the focus after every press. */
export interface Keyboard {
  /** Presses keys, one after the other. */
  press(...keys: string[]): Promise<void>;
  /** The focused element. */
  focus(): Promise<Stop>;
  /** Presses Tab until an element has the focus. */
  tabTo(kind: string, name: string | RegExp): Promise<Stop>;
  /** Waits until a step has moved the focus to an element. */
  arriveAt(kind: string, name: string | RegExp): Promise<Stop>;
  /** The faults of the focus so far, in words: hidden, or not marked. Empty where there are none. */
  readonly faults: readonly string[];
}

/**
 * @param host the element under test; other elements on the page are skipped
 * @param partly whether a part of the focused element may be covered; WCAG 2.4.11 asks only that not all of it is
 */
export function keyboardOn(page: Page, host: string, partly = false): Keyboard {
  const faults: string[] = [];
  const is = (stop: Stop, kind: string, name: string | RegExp) =>
    stop.host === host &&
    stop.kind === kind &&
    (typeof name === 'string' ? stop.name === name : name.test(stop.name));

  const look = async (): Promise<Stop> => {
    const stop = await page.evaluate(examine);
    if (stop.host !== host) return stop;
    const { kind, name, hidden, gone, around } = stop;
    const fault = (what: string) => faults.push(`${kind} “${name.slice(0, 60)}”: ${what}`);
    // A table that scrolls may be larger than the window.
    const large = around.height > 250;
    if (hidden !== undefined && (gone || !(large || partly))) fault(hidden);
    // A heading or a message gets the focus to be read aloud. It can't be operated, so it needs no outline.
    if (/^(h\d|p|section)$/.test(kind)) return stop;
    if (!(await isPainted(page, stop))) fault('no outline can be seen');
    return stop;
  };

  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  return {
    faults,
    press,
    focus: look,
    tabTo: async (kind, name) => {
      const passed: string[] = [];
      for (let count = 0; count < 60; count += 1) {
        await press('Tab');
        const stop = await look();
        if (is(stop, kind, name)) return stop;
        passed.push(`${stop.kind} ${stop.name.slice(0, 30)}`);
      }
      throw new Error(`Tab does not reach ${kind} “${String(name)}”, but: ${passed.join('; ')}`);
    },
    arriveAt: async (kind, name) => {
      let stop = await page.evaluate(examine);
      for (let tries = 0; tries < 200 && !is(stop, kind, name); tries += 1) {
        await page.waitForTimeout(25);
        stop = await page.evaluate(examine);
      }
      if (!is(stop, kind, name))
        throw new Error(`The focus is on ${stop.kind} “${stop.name}”, not on ${kind} “${String(name)}”.`);
      return look();
    },
  };
}
