import { setViewport } from '@web/test-runner-commands';
import { expect } from '../support/elements/expect.js';
import type { ElementName } from '../support/elements/mount.js';
import { afterThis, breathe, cleanUp, mount, settled, until } from '../support/elements/mount.js';
import { inOneBrowser } from '../support/elements/one-browser.js';
import { hasPart } from '../support/elements/shadow.js';
import { stubClient } from '../support/elements/stub-client.js';
import {
  enrolledEnrollment,
  now,
  page,
  pendingEnrollment,
  planYear,
  variousEvents,
} from '../support/fixtures/models.js';
import { numberedPlans } from '../support/fixtures/plans.js';

/** The widths of screens that the elements are designed for, and the page's margins beside them. */
const WIDTHS = [320, 375, 768, 1280] as const;
const MARGINS = 32;
const HEIGHT = 900;

const ids = {
  'vitable-plan-picker': { enrollmentId: 'enrl_1' },
  'vitable-enrollment-card': { enrollmentId: 'enrl_1' },
  'vitable-qle-list': { memberId: 'mbr_1' },
  'vitable-plan-year-list': { benefitProductId: 'bprd_1', employerId: 'empr_1' },
  'vitable-plan-year-card': { planYearId: 'plyr_1' },
  'vitable-plan-year-form': { planYearId: 'plyr_1' },
} as const satisfies Readonly<Record<ElementName, object>>;
const NAMES = Object.keys(ids) as readonly ElementName[];

const years = [2026, 2027, 2028].map((year) =>
  planYear({
    id: `plyr_${year}`,
    coverage_start: `${year}-01-01`,
    coverage_end: `${year}-12-31`,
    open_enrollment_start_date: `${year - 1}-11-01`,
    open_enrollment_end_date: `${year - 1}-11-30`,
  }),
);
const events = [0, 1, 2, 3].flatMap((round) =>
  variousEvents().map((event) => ({ ...event, id: `${event.id}_${round}` })),
);

/** Answers that come when they are released, as over a slow line. */
function lateAnswers(enrollment: typeof pendingEnrollment) {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const late =
    <Answer>(answer: Answer) =>
    async () => {
      await released;
      return answer;
    };
  const client = stubClient({
    getEnrollment: late(enrollment()),
    listEligiblePlans: late(numberedPlans(40)),
    listLifeEvents: late(page(events)),
    listPlanYears: late(page(years)),
    getPlanYear: late(planYear()),
  });
  return { client, release };
}

/** Sums up the layout shifts from now on. */
function observeShifts(): { readonly sum: () => number } {
  let sum = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
  });
  observer.observe({ type: 'layout-shift' });
  afterThis(() => observer.disconnect());
  return { sum: () => sum };
}
const painted = async () => {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await breathe(50);
};

/** A place in a page, with the page's own words below it. */
function placeAboveWords(width: number): HTMLElement {
  const place = cleanUp(document.createElement('div'));
  place.style.inlineSize = `${width - MARGINS}px`;
  const below = document.createElement('p');
  below.textContent = 'The words of the page below the element. '.repeat(20);
  place.append(document.createElement('div'), below);
  document.body.prepend(place);
  return place.firstElementChild as HTMLElement;
}

describe('P5: layout shift', () => {
  before(function () {
    inOneBrowser(this);
  });

  it('P5: is seen by the observer of this test, where something moves', async () => {
    const place = placeAboveWords(375);
    await painted();
    const shifts = observeShifts();
    place.style.blockSize = '200px';
    await painted();
    expect(shifts.sum()).to.be.greaterThan(0.05);
  });

  for (const width of WIDTHS) {
    for (const name of NAMES) {
      it(`P5: is below 0.01 from the skeleton of <${name}> to its data, ${width} px wide`, async () => {
        await setViewport({ width, height: HEIGHT });
        afterThis(() => setViewport({ width: 800, height: 600 }));
        const { client, release } = lateAnswers(
          name === 'vitable-enrollment-card' ? enrolledEnrollment : pendingEnrollment,
        );
        const element = mount(name, { ...ids[name], client, now }, {}, placeAboveWords(width));
        await until(() => hasPart(element, 'skeleton'), 'there is no skeleton');
        await painted();
        const shifts = observeShifts();
        const { height } = element.getBoundingClientRect();
        release();
        await settled(element);
        await painted();
        const heights = `${height} px, then ${element.getBoundingClientRect().height} px`;
        expect(shifts.sum(), heights).to.be.lessThan(0.01);
      });
    }

    it(`P5: vitable.css keeps the place of each element before its code is there, ${width} px wide`, async () => {
      const frame = cleanUp(document.createElement('iframe'));
      frame.style.inlineSize = `${width}px`;
      frame.srcdoc = `<!doctype html><link rel="stylesheet" href="/src/theme/reserve.css"><body>${NAMES.map(
        (name) => `<${name}></${name}>`,
      ).join('')}`;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      const { body } = frame.contentDocument!;
      body.style.inlineSize = `${width - MARGINS}px`;
      for (const name of NAMES) {
        const { client } = lateAnswers(pendingEnrollment);
        const place = placeAboveWords(width);
        const element = mount(name, { ...ids[name], client, now }, {}, place);
        await until(() => hasPart(element, 'skeleton'), 'there is no skeleton');
        const reserved = body.querySelector(name)!.getBoundingClientRect().height;
        expect(Math.abs(reserved - element.getBoundingClientRect().height), name).to.be.lessThan(3);
        element.remove();
      }
    });
  }
});
