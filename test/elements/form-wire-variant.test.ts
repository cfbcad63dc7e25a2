import type { VitablePlanYearForm } from '../../src/elements/plan-year-form/plan-year-form.js';
import { expect } from '../support/elements/expect.js';
import { apiRequests, resetHost, sandboxUrl } from '../support/elements/host.js';
import { mount, settled } from '../support/elements/mount.js';
import { byId, enter, enterDate, fillIn, reviewAndSave } from '../support/elements/plan-year-saving.js';
import { words } from '../support/elements/shadow.js';

let sessions = 0;

/** A form for an administrator, over a connection of its own to the sandbox, which has read nothing yet. */
async function formWith(given: Partial<VitablePlanYearForm>): Promise<VitablePlanYearForm> {
  sessions += 1;
  const form = mount('vitable-plan-year-form', {
    apiBase: await sandboxUrl(),
    getToken: async () => ({ token: 'vit_apk_sandbox', expiresIn: 910 }),
    contextKey: `administrator-${sessions}`,
    locale: 'en-US',
    now: () => new Date('2026-11-20T12:00:00Z'),
    ...given,
  });
  await settled(form);
  return form;
}

/** The names that the tier of each class was sent under. */
const sentNames = async () =>
  (await apiRequests())
    .filter(({ method }) => method !== 'GET')
    .flatMap(({ body }) => (body as { contribution_classes: object[] }).contribution_classes)
    .map((one) => Object.keys(one).filter((name) => name === 'family_status' || name === 'coverage_tier'));

for (const [wire, name] of [
  ['bare', 'family_status'],
  ['envelope', 'coverage_tier'],
  ['newest', 'coverage_tier'],
] as const) {
  describe(`<vitable-plan-year-form> with an API of the variant ${wire}`, () => {
    beforeEach(() => resetHost({ wire, now: '2026-11-20' }));
    after(() => resetHost());

    it(`creates a plan year, also if nothing was read before: its tiers are sent as ${name}`, async () => {
      const form = await formWith({ benefitProductId: 'bprd_medical', employerId: 'empr_northwind' });
      await fillIn(form);
      await reviewAndSave(form);
      expect(byId(form, 'done'), words(form)).to.exist;
      expect(await sentNames()).to.deep.equal([[name]]);
    });

    it(`saves changed classes: their tiers are sent as ${name}`, async () => {
      const form = await formWith({ planYearId: 'plyr_draft' });
      await enterDate(form, 'open_enrollment_end_date', '2027-12-10');
      await enter(form, 0, 1, '95.5');
      await reviewAndSave(form);
      expect(byId(form, 'done'), words(form)).to.exist;
      const sent = await sentNames();
      expect(sent).to.have.length(8);
      expect(new Set(sent.flat())).to.deep.equal(new Set([name]));
    });
  });
}
