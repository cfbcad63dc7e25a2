import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectClean } from '../support/e2e/browser.js';
import { keyboardOn } from '../support/e2e/keyboard.js';
import { longDate } from '../support/e2e/money.js';
import {
  PLAN_YEARS,
  adminElementsOf,
  cellAt,
  daysLater,
  nextYear,
  period,
  writtenClasses,
  yearsOf,
} from '../support/e2e/plan-years.js';
import { setStage } from '../support/e2e/stage.js';

const stage = setStage();

/**
 * Presses Tab, or Shift and Tab, until an element of the page itself has the focus. Expects it to be in view and
 * outlined.
 */
async function tabOnPage(page: Page, selector: string, key = 'Tab'): Promise<void> {
  for (let count = 0; count < 40; count += 1) {
    await page.keyboard.press(key);
    const stop = await page.evaluate((wanted) => {
      const focused = document.activeElement;
      if (!focused?.matches(wanted)) return undefined;
      const { left, top, right, bottom } = focused.getBoundingClientRect();
      const inView = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      return { inView, outlined: getComputedStyle(focused).outlineStyle !== 'none' };
    }, selector);
    if (stop === undefined) continue;
    expect(stop, selector).toEqual({ inView: true, outlined: true });
    return;
  }
  throw new Error(`Forty times ${key} did not reach ${selector}.`);
}

/** A date in the form in which a person types it into its field in US English. */
const typedDate = (date: string) => `${date.slice(5, 7)}${date.slice(8)}${date.slice(0, 4)}`;

describe.each([
  { width: 320, height: 568, wire: 'bare' },
  { width: 1280, height: 720, wire: 'envelope' },
] as const)('A8: by keyboard alone, at $width pixels, over the $wire wire,', ({ wire, ...size }) => {
  it('an administrator signs in and copies this year’s plan year to the next, with one POST; each stop is in view and marked', async () => {
    await stage.site.reset(wire);
    const { page, site } = stage;
    await page.setViewportSize(size);
    await page.goto(`${site.url}/pay`);
    await tabOnPage(page, 'a[href$="as=harper"]', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.locator('vitable-plan-year-list[data-status=ready]').waitFor();
    const { list, card, form } = adminElementsOf(page);
    const before = await yearsOf(site);
    const active = before.find(({ status }) => status === 'active')!;

    const onList = keyboardOn(page, 'vitable-plan-year-list');
    await onList.tabTo('button', `View: ${period(active)}`);
    await onList.press('Enter');
    await card.getByRole('heading', { name: period(active) }).waitFor();
    await tabOnPage(page, '#copy-year');
    await page.keyboard.press('Enter');
    await form.locator('#form-title').waitFor();

    const keys = keyboardOn(page, 'vitable-plan-year-form');
    const start = nextYear(active.coverage_start);
    expect(await form.getByLabel('Coverage starts').inputValue()).toBe(start);
    // The last day of open enrollment, one day earlier.
    const lastDay = daysLater(nextYear(active.open_enrollment_end_date), -1);
    await keys.tabTo('date', 'Open enrollment ends');
    await page.keyboard.type(typedDate(lastDay));
    expect(await form.getByLabel('Open enrollment ends').inputValue()).toBe(lastDay);
    const coverageEnd = daysLater(nextYear(start), -1);
    expect(await form.getByLabel('Coverage ends').inputValue()).toBe(coverageEnd);
    // Sent too early, with an unreadable amount: the summary leads to the cell.
    await keys.tabTo('button', 'Full time');
    await keys.press('ArrowRight');
    await keys.arriveAt('td', '90.00');
    await page.keyboard.type('9o');
    await keys.arriveAt('text', 'Full time, Employee only, Employee');
    await keys.press('Enter');
    await keys.arriveAt('td', '225.00');
    await keys.tabTo('button', 'Review');
    await keys.press('Enter');
    await keys.arriveAt('div', /^Please check the following/);
    await keys.tabTo('button', 'Full time, Employee only, Employee: Not an amount');
    await keys.press('Enter');
    await keys.arriveAt('td', /^9o/);

    // Typing replaces the wrong amount. Tab goes on to the next cell and edits it, and Escape leaves that as it was.
    await page.keyboard.type('95.5');
    await keys.press('Tab');
    await keys.arriveAt('text', 'Full time, Employee only, Employer');
    await page.keyboard.type('1');
    await keys.press('Escape');
    await keys.arriveAt('td', '360.00');
    expect(await cellAt(form, 0, 1).innerText()).toBe('95.50');
    // Moves along to the last amount, which the column of names must not cover.
    await keys.press('End', 'ArrowLeft');
    await keys.arriveAt('td', '600.00');
    await keys.press('Home', 'ArrowRight');
    await keys.arriveAt('td', '95.50');
    await keys.press('Control+d');
    await expect.poll(() => cellAt(form, 1, 1).innerText()).toBe('95.50');
    await keys.press('Control+z');
    await expect.poll(() => cellAt(form, 1, 1).innerText()).toBe('225.00');

    await keys.tabTo('button', 'Review');
    await keys.press('Enter');
    await keys.arriveAt('h3', 'Check the new plan year');
    await form.getByText(`${longDate(start)} to ${longDate(coverageEnd)}`).waitFor();
    expect(await site.requests('POST')).toEqual([]);
    await keys.tabTo('button', 'Create plan year');
    await keys.press('Enter', 'Enter', 'Enter');
    await keys.arriveAt('div', /^The plan year has been created/);

    const posts = await site.requests('POST');
    expect(posts.map(({ path, body, status }) => [path, status, body])).toEqual([
      [
        PLAN_YEARS,
        201,
        {
          employer_id: 'empr_northwind',
          coverage_start: start,
          coverage_end: coverageEnd,
          open_enrollment_start: nextYear(active.open_enrollment_start_date),
          open_enrollment_end: lastDay,
          contribution_classes: expect.arrayContaining(
            writtenClasses(active).map((one, index) =>
              index === 0 ? { ...one, employee_contribution_cents: 9_550 } : one,
            ),
          ) as unknown,
        },
      ],
    ]);
    // The newest comes first, with next year's dates.
    const years = await yearsOf(site);
    expect(years.map(({ id }) => id)).toEqual(['plyr_created_1', ...before.map(({ id }) => id)]);
    await expect.poll(() => list.locator('[part~=coverage]').allInnerTexts()).toEqual(years.map(period));
    expect(period(years[0]!)).toBe(`${longDate(start)} to ${longDate(coverageEnd)}`);

    expect([...onList.faults, ...keys.faults]).toEqual([]);
    expectClean(stage.visit.witness);
  });
});
