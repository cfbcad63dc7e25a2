import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stubClient } from './elements/stub-client.js';
import {
  enrolledEnrollment,
  lifeEvent,
  now,
  page,
  pendingEnrollment,
  planYear,
  threePlans,
  vitableError,
} from './fixtures/models.js';

/** Each element with its ids, its data, and words that it shows of them. */
const ELEMENTS: readonly (readonly [name: string, ids: object, data: unknown, shows: string])[] = [
  [
    'vitable-plan-picker',
    { enrollmentId: 'enrl_1' },
    { enrollment: pendingEnrollment(), plans: threePlans() },
    'Larkspur Silver',
  ],
  ['vitable-enrollment-card', { enrollmentId: 'enrl_1' }, enrolledEnrollment(), 'Larkspur Silver'],
  ['vitable-qle-list', { memberId: 'mbr_1' }, [lifeEvent()], 'Marriage'],
  [
    'vitable-plan-year-list',
    { benefitProductId: 'bprd_1', employerId: 'empr_1' },
    [planYear()],
    'Open enrollment',
  ],
  ['vitable-plan-year-card', { planYearId: 'plyr_1' }, planYear(), 'Open enrollment'],
  ['vitable-plan-year-form', { planYearId: 'plyr_1' }, planYear(), 'Open enrollment'],
];

interface Shown extends HTMLElement {
  status: string;
  locale: string | undefined;
  data: unknown;
  readonly updateComplete: Promise<boolean>;
  refresh(): Promise<void>;
}

/** Tests of a host's own run in such a DOM, which lacks parts of a browser's. */
export function describeElementsIn(dom: string): void {
  describe(`In ${dom}`, () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);

    beforeEach(async () => {
      process.on('unhandledRejection', note);
      process.on('uncaughtException', note);
      vi.spyOn(console, 'warn').mockImplementation(() => undefined);
      await import('../../src/define.js');
    });

    afterEach(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      document.body.replaceChildren();
      await new Promise((resolve) => setTimeout(resolve, 20));
      process.off('unhandledRejection', note);
      process.off('uncaughtException', note);
      vi.restoreAllMocks();
      expect(unhandled.splice(0)).toEqual([]);
    });

    async function show(name: string, given: object): Promise<Shown> {
      const element = document.createElement(name) as Shown;
      Object.assign(element, given);
      document.body.append(element);
      await element.updateComplete;
      return element;
    }

    const text = (element: Shown) => element.shadowRoot!.textContent.replaceAll(/\s+/g, ' ');

    it.each(ELEMENTS)(
      '%s is constructed, shows data, changes and leaves',
      async (name, _ids, data, shows) => {
        const element = await show(name, { data, now });
        expect(customElements.get(name)).toBe(element.constructor);
        expect(element.status).toBe('ready');
        expect(element.getAttribute('data-status')).toBe('ready');
        expect(text(element)).toContain(shows);
        const english = text(element);
        element.locale = 'es';
        await element.updateComplete;
        expect(text(element)).not.toBe(english);
        element.setAttribute('locale', 'en');
        await element.updateComplete;
        expect(text(element)).toBe(english);
        element.remove();
        document.body.append(element);
        await element.updateComplete;
        expect(text(element)).toContain(shows);
      },
    );

    it.each(ELEMENTS)('%s loads its data, and shows a failure', async (name, ids, _data, shows) => {
      const client = stubClient({
        getEnrollment: async () => (name.includes('picker') ? pendingEnrollment() : enrolledEnrollment()),
        listEligiblePlans: async () => threePlans(),
        listLifeEvents: async () => page([lifeEvent()]),
        listPlanYears: async () => page([planYear()]),
        getPlanYear: async () => planYear(),
      });
      const element = await show(name, { ...ids, client, now });
      await vi.waitFor(() => expect(element.status).toBe('ready'));
      await element.updateComplete;
      expect(text(element)).toContain(shows);
      const fail = () => Promise.reject(vitableError('server'));
      Object.assign(client, {
        getEnrollment: fail,
        listEligiblePlans: fail,
        listLifeEvents: fail,
        listPlanYears: fail,
        getPlanYear: fail,
      });
      await element.refresh();
      await element.updateComplete;
      expect([element.status, text(element).includes(shows)]).toEqual(['error', true]);
    });

    it.each(ELEMENTS)('%s says without settings that something is missing', async (name) => {
      const element = await show(name, {});
      // A setting that comes a moment later is waited for first.
      await vi.waitFor(() => expect(element.status).toBe('error'), { timeout: 4000 });
      await element.updateComplete;
      expect(text(element).trim()).not.toBe('');
    });

    it('a plan can be chosen, and the picker has the members of a control', async () => {
      const form = document.body.appendChild(document.createElement('form'));
      const picker = document.createElement('vitable-plan-picker');
      const heard: unknown[] = [];
      picker.addEventListener('vitable-plan-change', ({ detail }) => heard.push(detail.planId));
      Object.assign(picker, {
        data: { enrollment: pendingEnrollment(), plans: threePlans() },
        name: 'plan',
        now,
      });
      form.append(picker);
      await picker.updateComplete;
      const radios = [...picker.shadowRoot!.querySelectorAll<HTMLInputElement>('input[name=plan]')];
      radios.find(({ value }) => value === 'plan_silver')!.click();
      await picker.updateComplete;
      expect([picker.value, heard]).toEqual(['plan_silver', ['plan_silver']]);
      picker.setCustomValidity('No.');
      picker.focus();
      expect([picker.name, picker.required, picker.disabled]).toEqual(['plan', false, false]);
      expect([typeof picker.checkValidity(), typeof picker.reportValidity(), typeof picker.validity]).toEqual(
        ['boolean', 'boolean', 'object'],
      );
    });
  });
}
