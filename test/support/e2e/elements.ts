import type { Locator, Page } from 'playwright-core';
import type { ServedPlan } from './site.js';

type Tag = 'vitable-enrollment-card' | 'vitable-plan-picker' | 'vitable-qle-list';

/** The elements of a page. Tests use them as a person does: they find everything by role, name and text. */
export function elementsOf(page: Page) {
  return {
    card: page.locator('vitable-enrollment-card'),
    picker: page.locator('vitable-plan-picker'),
    list: page.locator('vitable-qle-list'),
  };
}

/** Waits until an element's own `status` has a value. */
export async function waitFor(
  page: Page,
  tag: Tag,
  status: 'idle' | 'loading' | 'ready' | 'empty' | 'error',
): Promise<void> {
  await page.locator(`${tag}[data-status="${status}"]:not([aria-busy])`).waitFor();
}

/** Waits until all three elements show their data. */
export async function waitUntilReady(page: Page): Promise<void> {
  await waitFor(page, 'vitable-enrollment-card', 'ready');
  await waitFor(page, 'vitable-plan-picker', 'ready');
  await waitFor(page, 'vitable-qle-list', 'ready');
}

/** The words of the coverage tiers, in English. */
export const TIERS = {
  EE: 'You only',
  ES: 'You and spouse',
  EC: 'You and children',
  EF: 'Family',
  Unspecified: 'Coverage level not specified',
} as const;
export type Tier = keyof typeof TIERS;

/** The choice to decline, which is among the plans where the host page allows it. */
export const WAIVE = 'I don’t want this coverage';

/** The cost of a plan at a tier in the API's answer: the first row counts where a tier occurs twice. */
export const costAt = (plan: ServedPlan, tier: Tier) =>
  plan.costs.find((cost) => cost.coverage_tier === tier);

/**
 * Plans in the initial order of a picker: by the person's cost at the tier, lowest first, then the plans that are not
 * offered there. Equal plans keep the API's order.
 */
export function listedAt<Plan extends ServedPlan>(plans: readonly Plan[], tier: Tier): Plan[] {
  const cents = (plan: Plan) => costAt(plan, tier)?.employee_contribution_cents ?? Number.MAX_SAFE_INTEGER;
  return [...plans].sort((one, other) => cents(one) - cents(other));
}

export interface ShownPlan {
  readonly name: string;
  readonly selectable: boolean;
  readonly chosen: boolean;
  /** The visible text of the plan's card, with collapsed white space. */
  readonly text: string;
}

/** The radio group of the plans. */
export function planGroup(picker: Locator, name = 'Plans'): Locator {
  return picker
    .getByRole('group', { name, exact: true })
    .or(picker.getByRole('radiogroup', { name, exact: true }));
}

/**
 * Reads while every plan is laid out, as if the person had scrolled to it: a browser gives no visible text to plans out
 * of sight.
 */
async function withAllInSight<Read>(of: Locator, read: () => Promise<Read>): Promise<Read> {
  const sheet = await of.page().evaluateHandle(() => {
    const laidOut = new CSSStyleSheet();
    laidOut.replaceSync('vitable-plan-picker::part(plan) { content-visibility: visible; }');
    document.adoptedStyleSheets.push(laidOut);
    return laidOut;
  });
  const result = await read();
  await sheet.evaluate((laidOut) => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== laidOut);
  });
  return result;
}

/** Every plan of the picker, in order. A plan's card is the largest box that contains its radio and no other. */
export async function shownPlans(picker: Locator): Promise<ShownPlan[]> {
  await picker.evaluate(
    (element) => (element as HTMLElementTagNameMap['vitable-plan-picker']).updateComplete,
  );
  const radios = planGroup(picker).getByRole('radio');
  const shown = await withAllInSight(picker, () =>
    radios.evaluateAll((found) =>
      (found as HTMLInputElement[]).map((radio) => {
        let card: HTMLElement = radio;
        while (card.parentElement?.querySelectorAll('input[type="radio"]').length === 1)
          card = card.parentElement;
        const plain = (text = '') => text.replace(/\s+/g, ' ').trim();
        return {
          name: plain(radio.labels?.[0]?.innerText),
          selectable: !radio.disabled,
          chosen: radio.checked,
          text: plain(card.innerText),
        };
      }),
    ),
  );
  return shown.filter(({ name }) => name !== WAIVE);
}

/** The person's monthly cost on a plan's card; undefined where the card has no such amount. */
export function youPay({ text }: ShownPlan): string | undefined {
  return /You pay (\$[\d,]+(?:\.\d\d)?) a month/.exec(text)?.[1];
}

/**
 * Clicks a radio at its position on the screen. Its label may be on top there, so the success shows in its being
 * checked, and Playwright's own check for covered elements is skipped.
 */
async function press(radio: Locator): Promise<void> {
  await radio.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const handle = await radio.elementHandle();
  await handle.waitForElementState('stable');
  await handle.click({ force: true });
  if (!(await radio.isChecked())) throw new Error(`Pressing ${String(radio)} did not choose it.`);
}

/** Chooses a coverage tier: in the list of a narrow picker, else with a click. */
export async function chooseTier(picker: Locator, tier: Tier): Promise<void> {
  const list = picker.getByRole('combobox', { name: 'Who will be covered?', exact: true });
  if ((await list.count()) > 0) await list.selectOption(tier);
  else if (tier === 'Unspecified') await chooseUnspecified(picker);
  else await press(picker.getByRole('radio', { name: TIERS[tier], exact: true }));
}

/** The tier whose name tells a person nothing stands in the panel behind the row of controls. */
async function chooseUnspecified(picker: Locator): Promise<void> {
  const panel = picker.locator('[part~=filters-button], [part~=view-button]');
  if ((await panel.getAttribute('aria-expanded')) === 'false') await panel.click();
  await picker.getByRole('button', { name: TIERS.Unspecified, exact: true }).click();
}

/** Clicks a plan. */
export function choosePlan(picker: Locator, name: string): Promise<void> {
  return press(planGroup(picker).getByRole('radio', { name, exact: true }));
}

/** Goes from the plans to the review of a chosen one. */
export async function goToReview(picker: Locator, name: string, tier?: Tier): Promise<void> {
  if (tier !== undefined) await chooseTier(picker, tier);
  await choosePlan(picker, name);
  await picker.getByRole('button', { name: 'Review your choice' }).click();
  await picker.getByRole('heading', { name: 'Review your choice' }).waitFor();
}

/** Goes from a page's address to the review of a plan. */
export async function openReviewOf(page: Page, url: string, plan: string, tier: Tier) {
  await page.goto(url);
  await waitUntilReady(page);
  const elements = elementsOf(page);
  await goToReview(elements.picker, plan, tier);
  return elements;
}

export const confirmButton = (picker: Locator): Locator =>
  picker.getByRole('button', { name: 'Confirm and enroll' });

/** The confirmation that an election is on record. */
export const confirmation = (picker: Locator): Locator =>
  picker.getByRole('heading', { name: 'You’re enrolled', exact: true });

/**
 * The value beside a name in a description list, with collapsed white space; undefined where the name does not occur.
 */
export async function fact(element: Locator, name: string): Promise<string | undefined> {
  const values = await element
    .getByRole('term')
    .filter({ hasText: new RegExp(`^\\s*${name}\\s*$`) })
    .evaluateAll((terms) => terms.map((term) => (term.nextElementSibling as HTMLElement | null)?.innerText));
  return values[0]?.replace(/\s+/g, ' ').trim();
}

/** The visible text of an element, with collapsed white space. */
export async function textOf(element: Locator): Promise<string> {
  const text = await withAllInSight(element, () =>
    element.evaluate((host) =>
      [...(host.shadowRoot?.children ?? [])].map((child) => (child as HTMLElement).innerText).join(' '),
    ),
  );
  return text.replace(/\s+/g, ' ').trim();
}
