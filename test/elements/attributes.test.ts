import { expect } from '../support/elements/expect.js';
import { breathe, cleanUp, mount, settled, until } from '../support/elements/mount.js';
import type { ElementName, ElementsByName, VitableElement } from '../support/elements/mount.js';
import { morph } from '../support/elements/morph.js';
import { chosen, field, hasPart, part, partWords, select, words } from '../support/elements/shadow.js';
import { pagesOf, stubClient } from '../support/elements/stub-client.js';
import type { StubClient } from '../support/elements/stub-client.js';
import {
  enrolledEnrollment,
  lifeEvent,
  now,
  page,
  pendingEnrollment,
  planYear,
  threePlans,
} from '../support/fixtures/models.js';

const thirty = Array.from({ length: 30 }, (_, index) => lifeEvent({ id: `qle_${index}` }));

/** A server that reopens enrl_1 as enrl_2. */
const server = (): StubClient =>
  stubClient({
    ...pagesOf(thirty),
    getEnrollment: async (id) => (id === 'enrl_1' ? enrolledEnrollment() : pendingEnrollment({ id })),
    listEligiblePlans: async () => threePlans(),
    listDependents: async () => page([]),
    getPlanYear: async (id) => planYear({ id }),
    listPlanYears: async () => page([planYear()], { total_pages: 3, more: true }),
    reissueEnrollment: async () => pendingEnrollment({ id: 'enrl_2' }),
  });

/** An element, with these attributes in the page that the server has rendered. */
async function shown<Name extends ElementName>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  given: Partial<ElementsByName[Name]> = {},
): Promise<ElementsByName[Name]> {
  const box = document.body.appendChild(cleanUp(document.createElement('div')));
  const element = mount(name, { client: server(), now, ...given }, attributes, box);
  await settled(element);
  return element;
}

/** Renders the page on the server again, with the same attributes as before, and morphs the present page into it. */
async function morphAgain(element: VitableElement, attributes: Readonly<Record<string, string>>) {
  const box = document.implementation.createHTMLDocument().createElement('div');
  const fresh = box.ownerDocument.createElement(element.localName);
  for (const [name, value] of Object.entries(attributes)) fresh.setAttribute(name, value);
  box.append(fresh);
  morph(element.parentElement!, box);
  await breathe();
  await element.updateComplete;
}

describe('A page that is morphed into what its server renders', () => {
  const IDS: Readonly<Record<ElementName, Readonly<Record<string, string>>>> = {
    'vitable-plan-picker': { 'enrollment-id': 'enrl_9' },
    'vitable-enrollment-card': { 'enrollment-id': 'enrl_1' },
    'vitable-qle-list': { 'member-id': 'mbr_1' },
    'vitable-plan-year-list': { 'benefit-product-id': 'bprd_1', 'employer-id': 'empr_1' },
    'vitable-plan-year-card': { 'plan-year-id': 'plyr_1' },
    'vitable-plan-year-form': { 'plan-year-id': 'plyr_1' },
  };

  for (const name of Object.keys(IDS) as ElementName[]) {
    it(`<${name}> keeps data-status, and its data without a request`, async () => {
      const element = await shown(name, IDS[name]);
      const { calls } = element.client as StubClient;
      const before = calls.length;
      for (let turn = 0; turn < 3; turn += 1) {
        await morphAgain(element, IDS[name]);
        expect(element.isConnected).to.be.true;
        expect(element.getAttribute('data-status')).to.equal('ready');
        expect(element.status).to.equal('ready');
      }
      expect(calls).to.have.length(before);
    });

    it(`<${name}> keeps data-status and aria-busy while it loads`, async () => {
      const element = mount(name, { client: stubClient({}), now }, IDS[name]);
      await element.updateComplete;
      for (const attribute of ['data-status', 'aria-busy']) element.removeAttribute(attribute);
      await breathe();
      expect(element.getAttribute('data-status')).to.equal('loading');
      expect(element.getAttribute('aria-busy')).to.equal('true');
    });
  }

  it('stays usable on a page whose own observer removes data-status each time', async () => {
    const element = await shown('vitable-enrollment-card', IDS['vitable-enrollment-card']);
    let removed = 0;
    const cleaner = new MutationObserver(() => {
      // The limit ends the test if the element never gives in: otherwise the browser would freeze.
      if (removed >= 1000 || !element.hasAttribute('data-status')) return;
      removed += 1;
      element.removeAttribute('data-status');
    });
    cleaner.observe(element, { attributeFilter: ['data-status'] });
    element.removeAttribute('data-status');
    await breathe();
    cleaner.disconnect();
    expect(removed).to.be.greaterThan(0);
    expect(removed).to.be.lessThan(1000);
    expect(element.status).to.equal('ready');
    await breathe(10);
    element.setAttribute('data-status', 'other');
    await breathe();
    expect(element.getAttribute('data-status')).to.equal('ready');
  });

  it('keeps a reopened enrollment on the card, the list and the picker, although the server’s page has the old id', async () => {
    const client = server();
    const given = { 'enrollment-id': 'enrl_1', 'member-id': 'mbr_1' };
    const card = await shown('vitable-enrollment-card', given, { client });
    const list = await shown('vitable-qle-list', given, { client });
    const picker = await shown('vitable-plan-picker', given, { client });
    part(card, 'change-coverage').click();
    await until(() => hasPart(card, 'event'), 'no life event is offered');
    part(card, 'event').querySelector('input')!.click();
    await card.updateComplete;
    part(card, 'confirm').click();
    await until(() => card.enrollmentId === 'enrl_2', 'it is not reopened');
    await settled(card, list, picker);
    for (const element of [card, list, picker]) {
      await morphAgain(element, given);
      expect(element.enrollmentId, element.localName).to.equal('enrl_2');
      expect(element.getAttribute('enrollment-id'), element.localName).to.equal('enrl_2');
    }
    await settled(card, picker);
    expect(card.data?.id).to.equal('enrl_2');
    expect(picker.data?.enrollment.id).to.equal('enrl_2');
  });

  it('goes over to another enrollment that the server names', async () => {
    const card = await shown('vitable-enrollment-card', { 'enrollment-id': 'enrl_1' });
    await morphAgain(card, { 'enrollment-id': 'enrl_7' });
    await settled(card);
    expect(card.data?.id).to.equal('enrl_7');
    await morphAgain(card, { 'enrollment-id': 'enrl_1' });
    await settled(card);
    expect(card.data?.id).to.equal('enrl_1');
  });

  it('keeps the page and the filter that the person has chosen in the list of life events', async () => {
    const given = { 'member-id': 'mbr_1', page: '1', 'page-size': '3' };
    const list = await shown('vitable-qle-list', given);
    part(list, 'next').click();
    await settled(list);
    await until(() => words(list).includes('Page 2'), 'it is not page 2');
    await morphAgain(list, given);
    expect(list.page).to.equal(2);
    expect(list.getAttribute('page')).to.equal('2');
    select(field(list, 'Status'), 'approved');
    await settled(list);
    await morphAgain(list, given);
    expect(list.statusFilter).to.equal('approved');
    expect(list.getAttribute('status-filter')).to.equal('approved');
  });

  it('keeps the page that the person has chosen in the list of plan years', async () => {
    const given = { 'benefit-product-id': 'bprd_1', 'employer-id': 'empr_1', page: '1' };
    const list = await shown('vitable-plan-year-list', given);
    part(list, 'next').click();
    await settled(list);
    await morphAgain(list, given);
    expect(list.page).to.equal(2);
  });

  it('keeps the plan year that a form has created: it does not offer to create it once more', async () => {
    const given = { 'benefit-product-id': 'bprd_1', 'employer-id': 'empr_1' };
    const form = await shown('vitable-plan-year-form', given);
    form.planYearId = 'plyr_new';
    await form.updateComplete;
    expect(form.getAttribute('plan-year-id')).to.equal('plyr_new');
    await morphAgain(form, given);
    expect(form.planYearId).to.equal('plyr_new');
    expect(form.getAttribute('plan-year-id')).to.equal('plyr_new');
  });
});

describe('An attribute that is written once more', () => {
  const given = {
    'enrollment-id': 'enrl_9',
    value: 'plan_silver',
    'coverage-tier': 'EE',
    view: 'cards',
    sort: 'your-cost',
    'cost-period': 'month',
  };

  /** The picker, after the person has changed whatever can be changed. */
  async function changed() {
    const picker = await shown('vitable-plan-picker', given);
    field(picker, 'Larkspur Bronze').click();
    await picker.updateComplete;
    Object.assign(picker, { coverageTier: 'EF', view: 'table', sort: 'name', costPeriod: 'year' });
    await picker.updateComplete;
    return picker;
  }
  const state = ({ value, coverageTier, view, sort, costPeriod }: ElementsByName['vitable-plan-picker']) => [
    value,
    coverageTier,
    view,
    sort,
    costPeriod,
  ];

  it('with the same text keeps what the person has chosen since, as a native input does', async () => {
    const picker = await changed();
    for (const [name, text] of Object.entries(given)) picker.setAttribute(name, text);
    await picker.updateComplete;
    expect(state(picker)).to.deep.equal(['plan_bronze', 'EF', 'table', 'name', 'year']);
    expect(chosen(picker, 'Plans')).to.deep.equal(['plan_bronze']);
    const input = document.createElement('input');
    input.setAttribute('value', 'a');
    input.value = 'b';
    input.setAttribute('value', 'a');
    expect(input.value).to.equal('b');
  });

  it('with another text is the page’s wish, and counts', async () => {
    const picker = await changed();
    picker.setAttribute('value', 'plan_gold');
    picker.setAttribute('coverage-tier', 'ES');
    picker.setAttribute('sort', 'deductible');
    await picker.updateComplete;
    expect(picker.value).to.equal('plan_gold');
    expect(picker.coverageTier).to.equal('ES');
    expect(picker.sort).to.equal('deductible');
  });

  it('has the choice of the form’s reset, whatever the person has chosen', async () => {
    const form = document.body.appendChild(cleanUp(document.createElement('form')));
    const picker = mount('vitable-plan-picker', { client: server(), now }, { ...given, name: 'plan' }, form);
    await settled(picker);
    field(picker, 'Larkspur Bronze').click();
    await picker.updateComplete;
    picker.setAttribute('value', 'plan_silver');
    expect(new FormData(form).get('plan')).to.equal('plan_bronze');
    form.reset();
    expect(new FormData(form).get('plan')).to.equal('plan_silver');
  });

  it('and a property counts whatever it is', async () => {
    const picker = await changed();
    picker.value = 'plan_silver';
    await picker.updateComplete;
    expect(chosen(picker, 'Plans')).to.deep.equal(['plan_silver']);
  });

  it('keeps the life event that the person has chosen on the card, and the one selected in the list', async () => {
    const card = await shown('vitable-enrollment-card', { 'enrollment-id': 'enrl_1', 'qle-id': 'qle_1' });
    card.qleId = 'qle_2';
    card.setAttribute('qle-id', 'qle_1');
    expect(card.qleId).to.equal('qle_2');
    const list = await shown('vitable-qle-list', { 'member-id': 'mbr_1', 'selected-id': 'qle_1' });
    list.selectedId = 'qle_2';
    list.setAttribute('selected-id', 'qle_1');
    expect(list.selectedId).to.equal('qle_2');
    await list.updateComplete;
    expect(partWords(list, 'event-kind')).to.have.length(20);
  });
});
