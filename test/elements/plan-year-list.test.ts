import type { VitablePlanYearList } from '../../src/elements/plan-year-list/plan-year-list.js';
import { expect } from '../support/elements/expect.js';
import { breathe, deferred, record, until, watchConsole } from '../support/elements/mount.js';
import {
  archive,
  inSpanish,
  listFrom,
  listWith,
  pagesOfYears,
  periods,
  put,
  reread,
  shown,
  yearOfEachStatus,
  yearsOf,
} from '../support/elements/plan-years.js';
import {
  button,
  expectFocus,
  fact,
  field,
  hasButton,
  hasPart,
  part,
  parts,
  partWords,
  select,
  words,
} from '../support/elements/shadow.js';
import { stubClient } from '../support/elements/stub-client.js';
import { PLAN_YEAR } from '../support/fixtures/api.js';
import { page, planYear, vitableError } from '../support/fixtures/models.js';

const announced = (list: VitablePlanYearList) => words(list.shadowRoot!.querySelector('[role=status]'));

const filterBy = (list: VitablePlanYearList, status: string) => select(field(list, 'Status'), status);

describe('<vitable-plan-year-list>: what it shows', () => {
  it('shows the coverage, the open enrollment, and the numbers of plans and classes of each plan year', async () => {
    const list = await listWith([planYear()]);
    expect(periods(list)).to.deep.equal(['January 1, 2027 to December 31, 2027']);
    expect(fact(list, 'Open enrollment')).to.equal('November 10, 2026 to December 2, 2026');
    expect(fact(list, 'Plans')).to.equal('1');
    expect(fact(list, 'Contribution classes')).to.equal('1');
  });

  it('shows the status in words with an icon, and never the raw text of an unknown one', async () => {
    const list = await listWith(yearOfEachStatus());
    expect(partWords(list, 'badge')).to.deep.equal([
      'Draft',
      'Open enrollment',
      'Active',
      'Expired',
      'Status not known',
    ]);
    for (const badge of parts(list, 'badge')) expect(badge.querySelector('svg[aria-hidden=true]')).to.exist;
    expect(words(list)).not.to.include('archived');
  });

  it('keeps the API’s order', async () => {
    const years = yearsOf(
      ['2026-01-01', '2026-12-31'],
      ['2028-01-01', '2028-12-31'],
      ['2027-01-01', '2027-12-31'],
    );
    const list = await listFrom(stubClient(pagesOfYears(years)));
    expect(list.data?.map(({ id }) => id)).to.deep.equal([
      'plyr_2026-01-01',
      'plyr_2028-01-01',
      'plyr_2027-01-01',
    ]);
    expect(periods(list).map((period) => period.slice(-4))).to.deep.equal(['2026', '2028', '2027']);
  });

  it('has a “View” button that names its plan year and dispatches its id, and nothing else', async () => {
    const list = await listWith([planYear({ id: '1234567890123456789' })]);
    const heard = record('vitable-plan-year-select');
    const view = button(list, 'View');
    expect(view.getAttribute('aria-label')).to.equal('View: January 1, 2027 to December 31, 2027');
    view.click();
    expect(heard.map(({ detail }) => detail)).to.deep.equal([{ planYearId: '1234567890123456789' }]);
    expect(heard[0]?.bubbles && heard[0].composed).to.be.true;
  });

  it('does not offer to cancel “View”, since the element does nothing after it', async () => {
    const list = await listWith([planYear()]);
    const heard = record('vitable-plan-year-select');
    button(list, 'View').click();
    expect(heard.map(({ cancelable }) => cancelable)).to.deep.equal([false]);
  });

  it('shows a plan year once that the API repeats on a page', async () => {
    const client = stubClient({ listPlanYears: async () => page([planYear(), planYear()]) });
    expect(periods(await listFrom(client))).to.have.length(1);
  });

  it('shows everything in Spanish', async () => {
    const list = await listWith(
      yearsOf(['2027-01-01', '2027-12-31'], ['2026-01-01', '2026-11-30']),
      inSpanish,
    );
    expect(periods(list)[0]).to.equal('1 de enero de 2027 al 31 de diciembre de 2027');
    expect(partWords(list, 'gap')).to.deep.equal([
      'Sin cubrir: ninguno de los años del plan que se muestran cubre el período del 1 de diciembre de 2026 al 31 de diciembre de 2026.',
    ]);
    expect(partWords(list, 'badge')[0]).to.equal('Inscripción abierta');
    expect(hasButton(list, 'Ver')).to.be.true;
  });
});

describe('<vitable-plan-year-list>: overlaps and gaps', () => {
  it('reports neither where a year starts the day after the other one ends', async () => {
    const list = await listWith(yearsOf(['2027-01-01', '2027-12-31'], ['2026-01-01', '2026-12-31']));
    expect(hasPart(list, 'finding')).to.be.false;
  });

  it('reports a gap with its days at the later year', async () => {
    const list = await listWith(yearsOf(['2027-01-01', '2027-12-31'], ['2026-01-01', '2026-11-30']));
    const [later, earlier] = parts(list, 'year');
    expect(partWords(later!, 'gap')).to.deep.equal([
      'Gap: no plan year shown here covers December 1, 2026 to December 31, 2026.',
    ]);
    expect(hasPart(earlier!, 'finding')).to.be.false;
  });

  it('reports a gap of one day as that day', async () => {
    const list = await listWith(yearsOf(['2027-01-01', '2027-12-31'], ['2026-01-01', '2026-12-30']));
    expect(partWords(list, 'gap')[0]).to.match(/covers December 31, 2026\.$/);
  });

  it('reports an overlap with the other year and the days', async () => {
    const list = await listWith(yearsOf(['2026-12-01', '2027-11-30'], ['2026-01-01', '2026-12-31']));
    expect(partWords(list, 'overlap')).to.deep.equal([
      'Overlap: this plan year and January 1, 2026 to December 31, 2026 both cover December 1, 2026 to December 31, 2026.',
    ]);
  });

  it('reports no gap while a status is chosen, since a year of another status may cover it', async () => {
    const years = yearsOf(
      ['2027-01-01', '2027-12-31'],
      ['2025-01-01', '2025-12-31'],
      ['2025-06-01', '2025-06-30'],
    );
    const client = stubClient(pagesOfYears(years));
    const list = await listFrom(client, { statusFilter: 'open_enrollment' });
    expect(hasPart(list, 'gap')).to.be.false;
    expect(parts(list, 'overlap')).to.have.length(1);
    filterBy(list, '');
    await reread(list);
    expect(parts(list, 'gap')).to.have.length(1);
  });
});

describe('<vitable-plan-year-list>: the server filters and pages', () => {
  const filters = (client: ReturnType<typeof stubClient>) =>
    client.calls.filter(({ method }) => method === 'listPlanYears').map(({ args }) => args.slice(0, 2));

  it('asks for the employer’s plan years, twenty a page', async () => {
    const client = stubClient(pagesOfYears(archive(3)));
    await listFrom(client);
    expect(filters(client)).to.deep.equal([['bprd_1', { employer_id: 'empr_1', limit: 20, page: 1 }]]);
  });

  it('begins with the filter and the page of its attributes', async () => {
    const client = stubClient(pagesOfYears(yearOfEachStatus()));
    const attributes = {
      'benefit-product-id': 'bprd_2',
      'employer-id': 'empr_2',
      'status-filter': 'active',
      page: '2',
      'page-size': '5',
    };
    await shown(put('vitable-plan-year-list', { client }, attributes));
    expect(filters(client)).to.deep.equal([
      ['bprd_2', { employer_id: 'empr_2', status: 'active', limit: 5, page: 2 }],
    ]);
  });

  it('asks for a chosen status from page 1, reflects it and dispatches it', async () => {
    const client = stubClient(pagesOfYears(yearOfEachStatus()));
    const list = await listFrom(client, { page: 2, pageSize: 1 });
    const changes = record('vitable-view-change');
    filterBy(list, 'active');
    await reread(list);
    expect(filters(client).at(-1)).to.deep.equal([
      'bprd_1',
      { employer_id: 'empr_1', status: 'active', limit: 1, page: 1 },
    ]);
    expect(partWords(list, 'badge')).to.deep.equal(['Active']);
    expect([list.getAttribute('status-filter'), list.getAttribute('page')]).to.deep.equal(['active', '1']);
    expect(changes.map(({ detail }) => detail)).to.deep.equal([{ status: 'active', page: 1 }]);
    expect(announced(list)).to.equal('Page 1. 1 plan year shown');
  });

  it('keeps the events of its field inside', async () => {
    const list = await listFrom(stubClient(pagesOfYears(yearOfEachStatus())));
    const heard = record('input', 'change');
    filterBy(list, 'draft');
    expect(heard).to.have.length(0);
  });

  it('has another message where no plan year has the chosen status, with a button that shows all', async () => {
    const list = await listFrom(stubClient(pagesOfYears(archive(2))), { statusFilter: 'expired' });
    expect(list.status).to.equal('empty');
    expect(words(part(list, 'notice'))).to.include('No plan years match');
    const changes = record('vitable-view-change');
    button(list, 'Show all').click();
    await reread(list);
    expect(periods(list)).to.have.length(2);
    expect(changes.map(({ detail }) => detail)).to.deep.equal([{ status: undefined, page: 1 }]);
    expect(list.hasAttribute('status-filter')).to.be.false;
    expectFocus(part(list, 'base'));
  });

  it('says that there are none yet, without a filter', async () => {
    const list = await listFrom(stubClient(pagesOfYears([])));
    expect(list.status).to.equal('empty');
    expect(words(part(list, 'notice'))).to.include('No plan years yet');
    expect(hasPart(list, 'filters')).to.be.false;
  });

  it('has no pager for one page', async () => {
    expect(hasPart(await listFrom(stubClient(pagesOfYears(archive(19)))), 'pager')).to.be.false;
  });

  it('numbers the pages where the total is known, and keeps the focus on the pressed number', async () => {
    const list = await listFrom(stubClient(pagesOfYears(archive(130), { told: true })), {
      pageSize: 10,
      page: 6,
    });
    const numbers = () => [...part(list, 'pager').querySelectorAll('.numbers > *')].map(words);
    expect(numbers()).to.deep.equal(['1', '…', '5', '6', '7', '…', '13']);
    expect(words(part(list, 'pager'))).to.include('Page 6 of 13');
    const seven = parts(list, 'page')[3]!;
    seven.focus();
    seven.click();
    await reread(list);
    expect(numbers()).to.deep.equal(['1', '…', '6', '7', '8', '…', '13']);
    expect(words(part(list, 'page-current'))).to.equal('7');
    expect(part(list, 'page-current').getAttribute('aria-current')).to.equal('page');
    expectFocus(part(list, 'page-current'));
    expect(list.page).to.equal(7);
  });

  it('computes the number of pages from a total', async () => {
    const listPlanYears = async () => page(archive(10), { limit: 10, total: 25, more: true });
    const list = await listFrom(stubClient({ listPlanYears }), { pageSize: 10 });
    expect(words(part(list, 'pager'))).to.include('Page 1 of 3');
  });

  it('has no page numbers without a total, and an empty page may follow a full last one', async () => {
    const list = await listFrom(stubClient(pagesOfYears(archive(20))), { pageSize: 10 });
    expect(hasPart(list, 'page')).to.be.false;
    expect(part(list, 'previous').getAttribute('aria-disabled')).to.equal('true');
    const next = button(list, 'Next');
    next.focus();
    for (const expected of [10, 0]) {
      button(list, 'Next').click();
      await reread(list);
      expect(periods(list)).to.have.length(expected);
    }
    expect(words(list)).to.include('There are no more plan years.');
    expect(announced(list)).to.equal('There are no more plan years.');
    expectFocus(next);
    button(list, 'Previous').click();
    await reread(list);
    expect(list.page).to.equal(2);
    expect(periods(list)).to.have.length(10);
  });

  it('asks for no other page while one is loading', async () => {
    const second = deferred<ReturnType<typeof page<ReturnType<typeof planYear>>>>();
    const { listPlanYears } = pagesOfYears(archive(30), { told: true });
    const client = stubClient({
      listPlanYears: (id, query) => (query?.page === 2 ? second.promise : listPlanYears(id, query)),
    });
    const list = await listFrom(client, { pageSize: 10 });
    button(list, 'Next').click();
    await list.updateComplete;
    await breathe();
    button(list, 'Next').click();
    parts(list, 'page').at(-1)!.click();
    await list.updateComplete;
    expect(list.page).to.equal(2);
    expect(client.count('listPlanYears')).to.equal(2);
    second.resolve(await listPlanYears('bprd_1', { page: 2, limit: 10 }));
    await reread(list);
    expect(words(part(list, 'pager'))).to.include('Page 2 of 3');
  });

  it('keeps the page that was shown when the next one fails, says so, and tries again', async () => {
    watchConsole();
    const broken = [2];
    const client = stubClient(pagesOfYears(archive(30), { broken, error: vitableError('server') }));
    const list = await listFrom(client, { pageSize: 10 });
    const before = periods(list);
    button(list, 'Next').click();
    await reread(list);
    expect(list.status).to.equal('error');
    expect(periods(list)).to.deep.equal(before);
    expect(words(part(list, 'notice'))).to.include('This page couldn’t be loaded.');
    broken.pop();
    button(list, 'Try again').click();
    await reread(list);
    expect(hasPart(list, 'notice')).to.be.false;
    expect(periods(list)[0]).to.equal('January 1, 2090 to December 31, 2090');
    expectFocus(part(list, 'base'));
  });

  it('says that the plan years of before are still shown when a filtered list fails to load', async () => {
    watchConsole();
    const { listPlanYears } = pagesOfYears(archive(2));
    const client = stubClient({
      listPlanYears: async (id, query) => {
        if (query?.status !== undefined) throw vitableError('server');
        return listPlanYears(id, query);
      },
    });
    const list = await listFrom(client);
    filterBy(list, 'draft');
    await reread(list);
    expect(periods(list)).to.have.length(2);
    expect(words(part(list, 'notice'))).to.include('You still see the earlier results.');
  });

  for (const [attribute, given] of [
    ['status-filter', { statusFilter: 'closed' }],
    ['page-size', { pageSize: 101 }],
  ] as const) {
    it(`sends no request for a ${attribute} that the API does not have, and names the attribute`, async () => {
      watchConsole();
      const client = stubClient(pagesOfYears(archive(2)));
      const list = await listFrom(client, given);
      expect([list.error?.code, list.error?.attribute]).to.deep.equal(['config', attribute]);
      expect(client.count('listPlanYears')).to.equal(0);
    });
  }
});

describe('<vitable-plan-year-list>: other states', () => {
  it('shows a skeleton while loading, with words for a screen reader', async () => {
    const list = put('vitable-plan-year-list', { client: stubClient({}), benefitProductId: 'bprd_1' });
    await until(() => hasPart(list, 'skeleton'), 'there is no skeleton');
    expect(list.getAttribute('data-status')).to.equal('loading');
    expect(words(part(list, 'skeleton'))).to.equal('Loading plan years');
  });

  for (const [code, says] of [
    ['forbidden', 'Only benefits administrators can see plan years.'],
    ['not-found', 'it may belong to another company'],
  ] as const) {
    it(`explains ${code} in words for administrators, who are not sent to their HR team`, async () => {
      watchConsole();
      const listPlanYears = () => Promise.reject(vitableError(code));
      const list = await listFrom(stubClient({ listPlanYears }));
      expect(words(part(list, 'notice'))).to.include(says);
      expect(words(list)).not.to.include('HR');
    });
  }

  it('S2: removes the plan years of the previous employer at once', async () => {
    const client = stubClient({
      listPlanYears: (_id, query) =>
        query?.employer_id === 'empr_1' ? Promise.resolve(page(archive(2))) : new Promise(() => {}),
    });
    const list = await listFrom(client);
    list.employerId = 'empr_2';
    await list.updateComplete;
    expect(hasPart(list, 'year')).to.be.false;
    expect(list.data).to.equal(undefined);
  });

  it('begins at the first page of another employer’s list, unless the host page sets a page with it', async () => {
    const client = stubClient(pagesOfYears(archive(30)));
    const asked = () =>
      client.calls.map(({ args }) => args[1]).map((query) => (query as { page: number }).page);
    const list = await listFrom(client, { pageSize: 10 });
    while (list.page !== 3) {
      button(list, 'Next').click();
      await reread(list);
    }
    list.employerId = 'empr_2';
    await reread(list);
    expect(periods(list)[0]).to.equal('January 1, 2100 to December 31, 2100');
    expect(list.hasAttribute('page')).to.be.false;
    expect(announced(list)).to.equal('');
    Object.assign(list, { benefitProductId: 'bprd_2', page: 2 });
    await reread(list);
    expect(asked()).to.deep.equal([1, 2, 3, 1, 2]);
  });

  it('is idle and sends no request while an id is null, which means not known yet', async () => {
    const client = stubClient(pagesOfYears(archive(2)));
    for (const given of [{ benefitProductId: null }, { benefitProductId: 'bprd_1', employerId: null }]) {
      const list = put('vitable-plan-year-list', { client, ...given });
      await list.updateComplete;
      await breathe();
      expect(list.status).to.equal('idle');
    }
    expect(client.count('listPlanYears')).to.equal(0);
  });

  it('shows data that a page has set without a request, also the API’s JSON', async () => {
    const client = stubClient({});
    const list = await listWith([planYear()], { client, benefitProductId: 'bprd_1' });
    expect(list.data?.[0]?.id).to.equal('plyr_1');
    expect(client.calls).to.have.length(0);
  });

  it('offers no filter for data that a page has set, since the server filters', async () => {
    const client = stubClient(pagesOfYears([]));
    const list = await listWith(yearOfEachStatus(), {
      client,
      benefitProductId: 'bprd_1',
      statusFilter: 'draft',
    });
    expect(periods(list)).to.have.length(5);
    expect(hasPart(list, 'filters')).to.be.false;
    list.data = [];
    await list.updateComplete;
    expect(words(list)).to.include('No plan years yet');
    await list.refresh();
    expect(words(list)).to.include('No plan years match');
    expect(field(list, 'Status').value).to.equal('draft');
    Object.assign(list, { data: yearOfEachStatus(), benefitProductId: undefined });
    await list.refresh();
    expect(hasPart(list, 'filters'), 'although no product is known to ask for').to.be.false;
  });

  it('reads data that is a list in its envelope, and rejects with a contract error what is no array', async () => {
    watchConsole();
    const list = put('vitable-plan-year-list');
    Object.assign(list, { data: { data: [PLAN_YEAR], pagination: { page: 1 } } });
    await shown(list);
    expect(list.data?.map(({ id }) => id)).to.deep.equal([PLAN_YEAR.id]);
    for (const data of ['', 'draft', 0, {}, { data: null }]) {
      list.data = [planYear()];
      Object.assign(list, { data });
      await shown(list);
      expect([list.error?.code, list.error?.path], JSON.stringify(data)).to.deep.equal(['contract', '$']);
      expect(list.error?.message).to.match(/Expected an array/);
    }
  });

  for (const data of [null, undefined]) {
    it(`reads from the API where data is ${data}`, async () => {
      const list = await listFrom(stubClient(pagesOfYears(archive(2))));
      Object.assign(list, { data });
      await reread(list);
      expect(periods(list)).to.have.length(2);
      list.data = [];
      await list.updateComplete;
      expect(list.status).to.equal('empty');
      Object.assign(list, { data });
      await reread(list);
      expect(periods(list)).to.have.length(2);
    });
  }

  it('E3: shows the plan years of a status that a framework sets, as attribute or as property', async () => {
    const client = stubClient(pagesOfYears(yearOfEachStatus()));
    const list = put('vitable-plan-year-list', { client, benefitProductId: 'bprd_1' });
    // As React 19 does: a property where the element has one of the name, else an attribute.
    const set = (name: string, value: string) =>
      name in list ? Object.assign(list, { [name]: value }) : list.setAttribute(name, value);
    set('status-filter', 'draft');
    await shown(list);
    expect(partWords(list, 'badge')).to.deep.equal(['Draft']);
    expect([list.statusFilter, list.getAttribute('status-filter')]).to.deep.equal(['draft', 'draft']);
    set('statusFilter', 'active');
    await reread(list);
    expect(partWords(list, 'badge')).to.deep.equal(['Active']);
    list.removeAttribute('status-filter');
    await reread(list);
    expect(parts(list, 'badge')).to.have.length(5);
  });

  it('has a status that can only be read, and no attribute of that name', async () => {
    const client = stubClient(pagesOfYears(yearOfEachStatus()));
    const list = put('vitable-plan-year-list', { client, benefitProductId: 'bprd_1' }, { status: 'draft' });
    await shown(list);
    expect(Reflect.set(list, 'status', 'draft')).to.be.false;
    await list.updateComplete;
    expect([list.status, list.statusFilter]).to.deep.equal(['ready', undefined]);
    expect(parts(list, 'badge')).to.have.length(5);
    expect(client.count('listPlanYears')).to.equal(1);
  });

  it('shows hostile text as text', async () => {
    const list = await listWith([planYear({ status: '<img src=x onerror=alert(1)>' })]);
    expect(list.shadowRoot!.querySelector('img')).to.be.null;
  });

  it('fits into 280 pixels', async () => {
    const client = stubClient(pagesOfYears(archive(130), { told: true }));
    const list = await listFrom(client, { ...inSpanish, page: 6, pageSize: 10 });
    list.style.inlineSize = '280px';
    await list.updateComplete;
    const within = list.getBoundingClientRect();
    for (const box of list.shadowRoot!.querySelectorAll('button, [part~=year], [part~=badge], select')) {
      expect(box.getBoundingClientRect().right, words(box)).to.lessThan(within.right + 1);
    }
  });
});
