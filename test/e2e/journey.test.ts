import { beforeEach, describe, expect, it } from 'vitest';
import type { Wire } from '../../demo/sandbox/wire.js';
import { DUPLICATE_TIER } from '../support/documented-warnings.js';
import { expectClean } from '../support/e2e/browser.js';
import type { Tier } from '../support/e2e/elements.js';
import {
  TIERS,
  WAIVE,
  chooseTier,
  confirmButton,
  confirmation,
  costAt,
  elementsOf,
  fact,
  goToReview,
  listedAt,
  planGroup,
  shownPlans,
  textOf,
  waitUntilReady,
  youPay,
} from '../support/e2e/elements.js';
import { dollars, longDate } from '../support/e2e/money.js';
import type { ServedPlan } from '../support/e2e/site.js';
import { setStage } from '../support/e2e/stage.js';

/** The fields of an enrollment and a plan year that these tests read, in the shape of the `bare` wire. */
interface ServedEnrollment {
  readonly id: string;
  readonly status: string;
  readonly selected_plan_id?: string | null;
  readonly coverage_tier?: string | null;
  readonly coverage_start_date?: string | null;
}
interface ServedPlanYear {
  readonly coverage_start: string;
  readonly coverage_end: string;
  readonly open_enrollment_end_date: string;
}

const TIER_ORDER = ['EE', 'ES', 'EC', 'EF', 'Unspecified'] as const;
const SILVER = 'Larkspur Silver 2500';

const stage = setStage();
// The other tests reduce motion. The main journey is tested with motion, as most people see it.
beforeEach(() => stage.page.emulateMedia({ reducedMotion: 'no-preference' }));

async function open(wire: Wire, query = ''): Promise<void> {
  await stage.site.reset(wire);
  await stage.page.goto(`${stage.site.url}/${query}`);
  await waitUntilReady(stage.page);
}

/** Expects none of the texts that no person should ever read on a page. */
async function expectNoLeftovers(): Promise<void> {
  const { card, picker, list } = elementsOf(stage.page);
  for (const element of [card, picker, list]) {
    expect(await textOf(element)).not.toMatch(/undefined|\bnull\b|NaN|\[object|Invalid Date|\{\w+\}/);
  }
}

async function expectPlansAsServed(served: readonly ServedPlan[], tier: Tier): Promise<void> {
  const plans = listedAt(served, tier);
  const shown = await shownPlans(elementsOf(stage.page).picker);
  expect(shown.map(({ name }) => name)).toEqual(plans.map(({ name }) => name));
  expect(shown.map(youPay)).toEqual(
    plans.map((plan) => {
      const cents = costAt(plan, tier)?.employee_contribution_cents;
      return cents === undefined ? undefined : dollars(cents);
    }),
  );
  plans.forEach((plan, index) => {
    const { selectable, text } = shown[index]!;
    const offered = costAt(plan, tier) !== undefined;
    expect(selectable, plan.name).toBe(offered);
    // The plan's cost is the text before its deductible.
    const cost = text.split('Deductible')[0]!.slice(plan.name.length);
    if (!offered) {
      expect(cost, plan.name).toContain(`Not offered for “${TIERS[tier]}”`);
      expect(cost, plan.name).not.toContain('$');
    } else {
      expect(cost, plan.name).not.toContain('Not offered');
    }
  });
}

describe.each<Wire>(['bare', 'envelope', 'newest'])('on the portal, over the %s wire,', (wire) => {
  it('a signed-in person sees the plans, switches the tier, elects one, and the card then reads enrolled', async () => {
    await open(wire);
    const { card, picker } = elementsOf(stage.page);
    const plans = await stage.site.served<ServedPlan[]>('/v1/enrollments/enrl_pending/plans');
    expect(plans).toHaveLength(8);
    expect(await textOf(card)).toContain('Action needed');

    const offered = TIER_ORDER.filter((tier) => plans.some((plan) => costAt(plan, tier) !== undefined));
    for (const tier of [...offered].reverse()) {
      await chooseTier(picker, tier);
      await expectPlansAsServed(plans, tier);
    }
    const tiers = picker.getByRole('group', { name: 'Who will be covered?', exact: true });
    expect(await tiers.getByRole('radio').count()).toBe(offered.length);
    expect(await planGroup(picker).getByRole('radio').count()).toBe(plans.length + 1);
    expect(await planGroup(picker).getByRole('radio', { name: WAIVE }).isEnabled()).toBe(true);

    const silver = plans.find(({ name }) => name === SILVER)!;
    const cost = costAt(silver, 'ES')!;
    await goToReview(picker, SILVER, 'ES');
    const review = await textOf(picker);
    expect(review).toContain(SILVER);
    expect(review).toContain('You and spouse');
    expect(review).toContain(dollars(cost.employee_contribution_cents));
    expect(review).toContain(dollars(cost.employer_contribution_cents));
    expect(review).toContain(dollars(cost.total_monthly_premium_cents * 12));
    await expectNoLeftovers();
    await confirmButton(picker).click();
    await confirmation(picker).waitFor();

    const elections = await stage.site.requests('POST');
    expect(elections.map(({ path, body }) => [path, body])).toEqual([
      [
        '/v1/employees/empl_avery/enrollments/elect',
        {
          elections: [
            {
              enrollment_id: 'enrl_pending',
              decision: 'Enrolled',
              selected_plan_id: silver.id,
              coverage_tier: 'ES',
              dependent_ids: ['dpnd_jordan'],
            },
          ],
        },
      ],
    ]);

    await card.getByText('You’re enrolled.', { exact: false }).waitFor();
    const carried = wire !== 'newest';
    // The people of the portal are paid 26 times a year.
    const costWords = (cents: number) =>
      `${dollars(cents)} a month About ${dollars(Math.round((cents * 12) / 26))} a paycheck`;
    expect(await fact(card, 'Plan')).toBe(carried ? SILVER : 'Not provided');
    expect(await fact(card, 'Coverage level')).toBe(carried ? 'You and spouse' : 'Not provided');
    expect(await fact(card, 'You pay')).toBe(costWords(cost.employee_contribution_cents));
    expect(await fact(card, 'Employer pays')).toBe(costWords(cost.employer_contribution_cents));
    expect((await textOf(card)).includes('Jordan Ñuñez-Lindqvist')).toBe(carried);
    expect(await textOf(card)).not.toMatch(/\$0(?![\d.])/);
    await expectNoLeftovers();
    expectClean(stage.visit.witness);
  });

  it('a life event is chosen, the enrollment is reissued, and the picker elects in the new one', async () => {
    await open(wire, '?enrollment=enrl_active');
    const { card, picker } = elementsOf(stage.page);
    const carried = wire !== 'newest';
    expect(await fact(card, 'Plan')).toBe(carried ? SILVER : 'Not provided');
    expect(await textOf(picker)).toContain('You’ve already made your choice.');
    expect((await shownPlans(picker)).filter(({ selectable }) => selectable)).toEqual([]);

    await card.getByRole('button', { name: 'Change coverage after a life event' }).click();
    await card.getByRole('radio', { name: 'Marriage' }).waitFor();
    const usable = await card.getByRole('radio').evaluateAll((radios) =>
      radios.map((radio) => {
        const { labels, disabled } = radio as HTMLInputElement;
        return `${(labels?.[0]?.innerText ?? '').split('\n')[0]!.split(' ·')[0]!.trim()}: ${disabled ? 'no' : 'yes'}`;
      }),
    );
    // An event that the API's dates and status rule out can't be chosen. Whether an event under review can be used is
    // the server's decision.
    expect(usable.sort()).toEqual([
      'Birth of a child: no',
      'Divorce: no',
      'Loss of other coverage: yes',
      'Marriage: yes',
      'Military leave return: no',
    ]);
    await card.getByText('Marriage', { exact: true }).click();
    await card.getByRole('button', { name: 'Reopen my enrollment' }).click();
    await card.getByText('Action needed', { exact: true }).waitFor();

    const posts = await stage.site.requests('POST');
    expect(posts.map(({ path, body }) => [path, body])).toEqual([
      ['/v1/enrollments/enrl_active/reissue', { qle_id: 'qle_open' }],
    ]);
    expect(await card.getAttribute('enrollment-id')).toBe('enrl_reissued_1');
    expect(await picker.getAttribute('enrollment-id')).toBe('enrl_reissued_1');
    expect(
      await card.evaluate(
        (element) => (element as HTMLElementTagNameMap['vitable-enrollment-card']).data?.id,
      ),
    ).toBe('enrl_reissued_1');

    await picker.getByRole('button', { name: 'Review your choice' }).waitFor();
    await goToReview(picker, 'Harborlight Gold 1000', 'EC');
    await confirmButton(picker).click();
    await confirmation(picker).waitFor();
    const elections = await stage.site.requests('POST', '/elect');
    expect(elections.map(({ body }) => body)).toEqual([
      {
        elections: [
          {
            enrollment_id: 'enrl_reissued_1',
            decision: 'Enrolled',
            selected_plan_id: 'plan_gold_1000',
            coverage_tier: 'EC',
            dependent_ids: ['dpnd_riley', 'dpnd_sam'],
          },
        ],
      },
    ]);
    await card.getByText('You’re enrolled.', { exact: false }).waitFor();
    expect(await fact(card, 'Plan')).toBe(carried ? 'Harborlight Gold 1000' : 'Not provided');
    await expectNoLeftovers();
    expectClean(stage.visit.witness);
  });
});

describe('on the portal', () => {
  it('a newcomer sees complete plans at every tier, no markup, no missing value, and nothing in the console', async () => {
    await open('bare');
    const { picker } = elementsOf(stage.page);
    for (const tier of ['ES', 'EC', 'EF', 'EE'] as const) {
      await chooseTier(picker, tier);
      const shown = await shownPlans(picker);
      expect(shown).toHaveLength(8);
      expect(shown.every(({ selectable }) => selectable)).toBe(true);
    }
    expect(await textOf(picker)).not.toMatch(/[<>«»]|Not provided|Not offered|not specified/);
    expect(stage.visit.witness.console).toEqual([]);
    expectClean(stage.visit.witness);
  });

  it('a plan that is not offered at a tier says so, cannot be chosen and shows no amount; all tiers of enrl_odd', async () => {
    await open('bare', '?enrollment=enrl_odd');
    const { picker } = elementsOf(stage.page);
    const plans = await stage.site.served<ServedPlan[]>('/v1/enrollments/enrl_odd/plans');
    expect(plans).toHaveLength(8);
    for (const tier of [...TIER_ORDER].reverse()) {
      await chooseTier(picker, tier);
      await expectPlansAsServed(plans, tier);
    }
    const tiers = picker.getByRole('group', { name: 'Who will be covered?', exact: true });
    expect(await tiers.getByRole('radio').count()).toBe(TIER_ORDER.length - 1);
    expect(await tiers.getByRole('radio', { name: TIERS.Unspecified, exact: true }).count()).toBe(0);
    await expectNoLeftovers();
    expectClean(stage.visit.witness);
  });

  it('R1: the three elements together ask for one token, and for each resource once', async () => {
    await stage.site.reset();
    // The elements may read in any order: one may have finished with a resource that another has not requested yet.
    await stage.site.fault({ match: 'GET /v1/enrollments/enrl_pending/plans', kind: 'slow', delayMs: 500 });
    await stage.page.goto(stage.site.url);
    await waitUntilReady(stage.page);
    await stage.page.waitForFunction(
      () => document.querySelector('vitable-plan-picker')?.data?.planYear !== undefined,
    );
    const reads = (await stage.site.requests('GET')).map(({ path }) => path).sort();
    expect(reads).toEqual([
      '/v1/enrollments/enrl_pending',
      '/v1/enrollments/enrl_pending/plans',
      '/v1/members/mbr_avery/dependents',
      '/v1/members/mbr_avery/qualifying-life-events',
      '/v1/plan-years/plyr_open',
    ]);
    expect(await stage.site.tokenRequests()).toBe(1);
  });

  it('the card names the last day to choose, and the review the coverage dates, as the plan year has them', async () => {
    await open('bare');
    const { card, picker } = elementsOf(stage.page);
    const year = await stage.site.served<ServedPlanYear>('/v1/plan-years/plyr_open');
    await card.getByText(`Choose your coverage by ${longDate(year.open_enrollment_end_date)}`).waitFor();
    await goToReview(picker, 'Larkspur Bronze 6000', 'EE');
    expect(await fact(picker, 'Coverage starts')).toBe(longDate(year.coverage_start));
    expect(await fact(picker, 'Coverage ends')).toBe(longDate(year.coverage_end));
    expect(await fact(picker, 'Choose by')).toBe(longDate(year.open_enrollment_end_date));
    // A true zero is shown as $0, not as "Not provided".
    expect(await picker.getByRole('row', { name: 'You pay' }).innerText()).toContain('$0');
    await confirmButton(picker).click();
    await confirmation(picker).waitFor();
    const enrollment = await stage.site.served<ServedEnrollment>('/v1/enrollments/enrl_pending');
    expect(enrollment).toMatchObject({
      status: 'enrolled',
      selected_plan_id: 'plan_bronze_6000',
      coverage_tier: 'EE',
      coverage_start_date: year.coverage_start,
    });
    await card.getByText(`Coverage starts ${longDate(year.coverage_start)}.`, { exact: false }).waitFor();
    expect(await fact(card, 'You pay')).toBe('$0 a month $0 a paycheck');
    expectClean(stage.visit.witness);
  });

  it('the developer is warned once of a coverage tier that a plan has twice', async () => {
    await open('bare', '?enrollment=enrl_odd');
    await elementsOf(stage.page).picker.evaluate((element) =>
      (element as HTMLElementTagNameMap['vitable-plan-picker']).refresh(),
    );
    await waitUntilReady(stage.page);
    expect(stage.visit.witness.console).toEqual([`warning: ${DUPLICATE_TIER}`]);
  });

  it('a value that the API leaves out or gives as null reads "Not provided", and zero reads "$0"', async () => {
    await open('bare', '?enrollment=enrl_odd');
    const shown = await shownPlans(elementsOf(stage.page).picker);
    const figures = Object.fromEntries(
      shown.map(({ name, text }) => [
        name,
        [...text.matchAll(/(?:Deductible|Out-of-pocket maximum) \(yearly\) (Not provided|\$[\d,.]*\d)/g)].map(
          (found) => found[1],
        ),
      ]),
    );
    expect(figures).toMatchObject({
      'Juniper Silver Copay': ['Not provided', '$6,800'],
      'Gold Neighborhood HMO': ['$1,500', 'Not provided'],
      'Harborlight Platinum Zero': ['$0', '$3,000'],
      'Fernhollow Direct Primary Care': ['$0', 'Not provided'],
    });
  });

  it('S10: markup in a name is shown as text and makes no element', async () => {
    await open('bare', '?enrollment=enrl_odd');
    const { picker } = elementsOf(stage.page);
    const odd = (await stage.site.served<ServedPlan[]>('/v1/enrollments/enrl_odd/plans')).find(({ name }) =>
      name.includes('<b>Plus</b>'),
    )!;
    await goToReview(picker, odd.name, 'EE');
    expect(await fact(picker, 'Plan')).toBe(odd.name);
    expect(await picker.getByText('Plus', { exact: true }).count()).toBe(0);
    await picker.getByRole('button', { name: 'Back' }).click();
    await planGroup(picker).waitFor();
    expect((await shownPlans(picker)).find(({ chosen }) => chosen)?.name).toBe(odd.name);
    expectClean(stage.visit.witness);
  });
});
