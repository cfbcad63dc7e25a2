import type { Locator, Page } from 'playwright-core';
import { longDate } from './money.js';
import type { Site } from './site.js';
import { API_KEY } from './site.js';

/** A contribution class as it is written. */
export interface WrittenClass {
  readonly employment: string;
  readonly family_status: string;
  readonly employee_contribution_cents: number;
  readonly employer_contribution_cents: number;
}

/** A plan year as the API serves it, as far as these tests look. The envelope names a tier `coverage_tier`. */
export interface ServedYear {
  readonly id: string;
  readonly status: string;
  readonly coverage_start: string;
  readonly coverage_end: string;
  readonly open_enrollment_start_date: string;
  readonly open_enrollment_end_date: string;
  readonly contribution_classes: readonly (Omit<WrittenClass, 'family_status'> & {
    readonly id: string;
    readonly family_status?: string;
    readonly coverage_tier?: string;
  })[];
}

/** Where plan years are listed, and created. */
export const PLAN_YEARS = '/v1/benefit-products/bprd_medical/plan-years';

export const yearsOf = (site: Site) =>
  site.served<readonly ServedYear[]>(`${PLAN_YEARS}?employer_id=empr_northwind`);
export const yearOf = (site: Site, id: string) => site.served<ServedYear>(`/v1/plan-years/${id}`);

/** "January 1, 2027 to December 31, 2027". */
export const period = ({
  coverage_start,
  coverage_end,
}: Pick<ServedYear, 'coverage_start' | 'coverage_end'>): string =>
  `${longDate(coverage_start)} to ${longDate(coverage_end)}`;

/** Its classes as they would be written: in the documents' names, without ids. */
export const writtenClasses = ({ contribution_classes }: ServedYear): readonly WrittenClass[] =>
  contribution_classes.map((one) => ({
    employment: one.employment,
    family_status: one.family_status ?? one.coverage_tier ?? '',
    employee_contribution_cents: one.employee_contribution_cents,
    employer_contribution_cents: one.employer_contribution_cents,
  }));

/** Someone else saves a plan year: the partner's own server, say, or an administrator elsewhere. */
export async function saveElsewhere(site: Site, id: string, changes: Readonly<Record<string, unknown>>) {
  const response = await fetch(`${site.sandboxUrl}/v1/plan-years/${id}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify(changes),
  });
  if (!response.ok) throw new Error(`PUT ${id}: ${response.status} ${await response.text()}`);
}

/** A calendar date so many days later, or before. */
export const daysLater = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The same day of the next year, for dates that are not in February. */
export const nextYear = (date: string): string => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;

/** The elements of the administrators' page. */
export const adminElementsOf = (page: Page) => ({
  list: page.locator('vitable-plan-year-list'),
  card: page.locator('vitable-plan-year-card'),
  form: page.locator('vitable-plan-year-form'),
});

/** An administrator has signed in, and sees the plan years. */
export async function openAdminPage(page: Page, site: Site, query = ''): Promise<void> {
  await page.goto(`${site.url}/sign-in?as=harper`);
  if (query !== '') await page.goto(`${site.url}/admin.html?${query}`);
  await page.locator('vitable-plan-year-list[data-status=ready]:not([aria-busy])').waitFor();
}

/** What the page's own buttons do, in any language. */
export async function openForm(page: Page, how: 'new' | 'edit' | 'copy', year?: number): Promise<Locator> {
  const { list, card, form } = adminElementsOf(page);
  if (year !== undefined) {
    await list.locator('[part~=view]').nth(year).click();
    await card.locator('h3').first().waitFor();
  }
  await page.locator(`#${how}-year`).click();
  await form.locator('#form-title').waitFor();
  return form;
}

/** A cell of the grid: column 0 is the employment, then what the employee and the employer pay at each tier. */
export const cellAt = (form: Locator, row: number, column: number) =>
  form.locator(`[id="cell-${row}-${column}"]`);

/** Puts an amount, or a name, in the place of what stands in a cell. */
export async function enterIn(form: Locator, row: number, column: number, text: string): Promise<void> {
  await cellAt(form, row, column).click();
  await form.page().keyboard.type(text);
  await form.page().keyboard.press('Enter');
}

/** What stands in the grid, row by row. */
export async function gridTexts(form: Locator): Promise<string[][]> {
  return form
    .locator('tbody [part~=row]')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll<HTMLElement>('[part~=cell]')].map((cell) =>
          cell.innerText.replace(/\s+/g, ' ').trim(),
        ),
      ),
    );
}
