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
  it('each plan year has its coverage, its open enrollment, and how many plans and classes it has', async () => {
    const list = await listWith([planYear()]);
    expect(periods(list)).to.deep.equal(['January 1, 2027 to December 31, 2027']);
    expect(fact(list, 'Open enrollment')).to.equal('November 10, 2026 to December 2, 2026');
    expect(fact(list, 'Plans')).to.equal('1');
    expect(fact(list, 'Contribution classes')).to.equal('1');
  });

  it('the status is in words with an icon; one that is not known here is never shown raw', async () => {
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

  it('the order is the API’s', async () => {
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

  it('“View” names its plan year and tells its id, and nothing else', async () => {
    const list = await listWith([planYear({ id: '1234567890123456789' })]);
    const heard = record('vitable-plan-year-select');
    const view = button(list, 'View');
    expect(view.getAttribute('aria-label')).to.equal('View: January 1, 2027 to December 31, 2027');
    view.click();
    expect(heard.map(({ detail }) => detail)).to.deep.equal([{ planYearId: '1234567890123456789' }]);
    expect(heard[0]?.bubbles && heard[0].composed).to.be.true;
  });

  it('a plan year that the API repeats on a page is shown once', async () => {
    const client = stubClient({ listPlanYears: async () => page([planYear(), planYear()]) });
    expect(periods(await listFrom(client))).to.have.length(1);
  });

  it('Spanish has everything in Spanish', async () => {
    const list = await listWith(
      yearsOf(['2027-01-01', '2027-12-31'], ['2026-01-01', '2026-11-30']),
      inSpanish,
    );
    expect(periods(list)[0]).to.equal('1 de enero de 2027 al 31 de diciembre de 2027');
    expect(partWords(list, 'gap')).to.deep.equal([
      'Hueco antes de este año del plan: ninguno de los que se muestran cubre el período del 1 de diciembre de 2026 al 31 de diciembre de 2026.',
    ]);
    expect(partWords(list, 'badge')[0]).to.equal('Inscripción abierta');
    expect(hasButton(list, 'Ver')).to.be.true;
  });
});

describe('<vitable-plan-year-list>: overlaps and gaps', () => {
  it('a year that starts the day after the other one ends has neither', async () => {
    const list = await listWith(yearsOf(['2027-01-01', '2027-12-31'], ['2026-01-01', '2026-12-31']));
    expect(hasPart(list, 'finding')).to.be.false;
  });

  it('a gap is said with its days, at the later year', async () => {
    const list = await listWith(yearsOf(['2027-01-01', '2027-12-31'], ['2026-01-01', '2026-11-30']));
    const [later, earlier] = parts(list, 'year');
    expect(partWords(later!, 'gap')).to.deep.equal([
      'Gap before this plan year: none that is shown here covers December 1, 2026 to December 31, 2026.',
    ]);
    expect(hasPart(earlier!, 'finding')).to.be.false;
  });

  it('a gap of a single day is that day', async () => {
    const list = await listWith(yearsOf(['2027-01-01', '2027-12-31'], ['2026-01-01', '2026-12-30']));
    expect(partWords(list, 'gap')[0]).to.match(/covers December 31, 2026\.$/);
  });

  it('an overlap is said with the other year and the days', async () => {
    const list = await listWith(yearsOf(['2026-12-01', '2027-11-30'], ['2026-01-01', '2026-12-31']));
    expect(partWords(list, 'overlap')).to.deep.equal([
      'Overlap: this plan year and the one of January 1, 2026 to December 31, 2026 both cover December 1, 2026 to December 31, 2026.',
    ]);
  });

  it('with a status chosen no gap is claimed, since a year of another status may cover it', async () => {
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

describe('<vitable-plan-year-list>: status and pages are the server’s', () => {
  const filters = (client: ReturnType<typeof stubClient>) =>
    client.calls.filter(({ method }) => method === 'listPlanYears').map(({ args }) => args.slice(0, 2));

  it('asks for the employer’s, twenty a page', async () => {
    const client = stubClient(pagesOfYears(archive(3)));
    await listFrom(client);
    expect(filters(client)).to.deep.equal([['bprd_1', { employer_id: 'empr_1', limit: 20, page: 1 }]]);
  });

  it('attributes say which part to begin with', async () => {
    const client = stubClient(pagesOfYears(yearOfEachStatus()));
    const attributes = {
      'benefit-product-id': 'bprd_2',
      'employer-id': 'empr_2',
      status: 'active',
      page: '2',
      'page-size': '5',
    };
    await shown(put('vitable-plan-year-list', { client }, attributes));
    expect(filters(client)).to.deep.equal([
      ['bprd_2', { employer_id: 'empr_2', status: 'active', limit: 5, page: 2 }],
    ]);
  });

  it('a status that is chosen is asked for from page 1, reflected and told', async () => {
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
    expect([list.getAttribute('status'), list.getAttribute('page')]).to.deep.equal(['active', '1']);
    expect(changes.map(({ detail }) => detail)).to.deep.equal([{ status: 'active', page: 1 }]);
    expect(announced(list)).to.equal('Page 1. 1 plan year shown');
  });

  it('a field’s own events stay inside', async () => {
    const list = await listFrom(stubClient(pagesOfYears(yearOfEachStatus())));
    const heard = record('input', 'change');
    filterBy(list, 'draft');
    expect(heard).to.have.length(0);
  });

  it('none with a status reads differently, and one press shows all', async () => {
    const list = await listFrom(stubClient(pagesOfYears(archive(2))), { statusFilter: 'expired' });
    expect(list.status).to.equal('empty');
    expect(words(part(list, 'notice'))).to.include('No plan years match');
    const changes = record('vitable-view-change');
    button(list, 'Show all').click();
    await reread(list);
    expect(periods(list)).to.have.length(2);
    expect(changes.map(({ detail }) => detail)).to.deep.equal([{ status: undefined, page: 1 }]);
    expect(list.hasAttribute('status')).to.be.false;
    expectFocus(part(list, 'base'));
  });

  it('none at all has no filter, and says so', async () => {
    const list = await listFrom(stubClient(pagesOfYears([])));
    expect(list.status).to.equal('empty');
    expect(words(part(list, 'notice'))).to.include('No plan years yet');
    expect(hasPart(list, 'filters')).to.be.false;
  });

  it('one page has no pager', async () => {
    expect(hasPart(await listFrom(stubClient(pagesOfYears(archive(19)))), 'pager')).to.be.false;
  });

  it('where the total is known, pages have numbers; the pressed one keeps the focus', async () => {
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

  it('a total alone says how many pages there are', async () => {
    const listPlanYears = async () => page(archive(10), { limit: 10, total: 25, more: true });
    const list = await listFrom(stubClient({ listPlanYears }), { pageSize: 10 });
    expect(words(part(list, 'pager'))).to.include('Page 1 of 3');
  });

  it('trap 7: without a total there are no numbers, and a full last page is followed by an empty one', async () => {
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

  it('while a page is on its way no other one is asked for', async () => {
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

  it('a page that fails leaves what was there, says so, and can be tried again', async () => {
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

  it('a status that could not be asked for is not taken for what is still shown', async () => {
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
    expect(words(part(list, 'notice'))).to.include('What was there before is still shown.');
  });

  for (const [attribute, given] of [
    ['status', { statusFilter: 'closed' }],
    ['page-size', { pageSize: 101 }],
  ] as const) {
    it(`a ${attribute} that the API does not have is a mistake of the page: no request`, async () => {
      watchConsole();
      const client = stubClient(pagesOfYears(archive(2)));
      const list = await listFrom(client, given);
      expect(list.error?.code).to.equal('config');
      expect(client.count('listPlanYears')).to.equal(0);
    });
  }
});

describe('<vitable-plan-year-list>: other states', () => {
  it('a skeleton while loading, with words for a screen reader', async () => {
    const list = put('vitable-plan-year-list', { client: stubClient({}), benefitProductId: 'bprd_1' });
    await until(() => hasPart(list, 'skeleton'), 'there is no skeleton');
    expect(list.getAttribute('data-status')).to.equal('loading');
    expect(words(part(list, 'skeleton'))).to.equal('Loading plan years');
  });

  for (const [code, says] of [
    ['forbidden', 'Plan years are only for those who administer benefits.'],
    ['not-found', 'it may belong to another company'],
  ] as const) {
    it(`trap 11: ${code} is said plainly to whoever administers, and nobody is sent to their HR team`, async () => {
      watchConsole();
      const listPlanYears = () => Promise.reject(vitableError(code));
      const list = await listFrom(stubClient({ listPlanYears }));
      expect(words(part(list, 'notice'))).to.include(says);
      expect(words(list)).not.to.include('HR');
    });
  }

  it('S2: another employer’s plan years are taken away at once', async () => {
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

  it('another employer’s plan years begin at their first page, unless the host says otherwise with it', async () => {
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

  it('null says that an id is not known yet: idle, and no request', async () => {
    const client = stubClient(pagesOfYears(archive(2)));
    for (const given of [{ benefitProductId: null }, { benefitProductId: 'bprd_1', employerId: null }]) {
      const list = put('vitable-plan-year-list', { client, ...given });
      await list.updateComplete;
      await breathe();
      expect(list.status).to.equal('idle');
    }
    expect(client.count('listPlanYears')).to.equal(0);
  });

  it('data that a page gives may be the API’s JSON, and is shown without a request', async () => {
    const client = stubClient({});
    const list = await listWith([planYear()], { client, benefitProductId: 'bprd_1' });
    expect(list.data?.[0]?.id).to.equal('plyr_1');
    expect(client.calls).to.have.length(0);
  });

  it('data that a page gives has no filter: that is the server’s, and would do nothing to it', async () => {
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
    expect(hasPart(list, 'filters'), 'although nobody can be asked').to.be.false;
  });

  it('data that a page gives may be a list in its envelope; what is no array is a contract error', async () => {
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
    it(`data that is ${data} is none: the list reads`, async () => {
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

  it('E3: a framework that sets the property `status` for the attribute sets which plan years are shown', async () => {
    const client = stubClient(pagesOfYears(yearOfEachStatus()));
    const list = put('vitable-plan-year-list', { client, benefitProductId: 'bprd_1' });
    // As React 19 does where `name in element`.
    Object.assign(list, { status: 'draft' });
    await shown(list);
    expect(partWords(list, 'badge')).to.deep.equal(['Draft']);
    expect([list.statusFilter, list.getAttribute('status'), list.status]).to.deep.equal([
      'draft',
      'draft',
      'ready',
    ]);
    for (const none of [null, undefined]) {
      list.statusFilter = 'draft';
      Object.assign(list, { status: none });
      await reread(list);
      expect(parts(list, 'badge')).to.have.length(5);
      expect(list.hasAttribute('status')).to.be.false;
    }
  });

  it('what is hostile stays text', async () => {
    const list = await listWith([planYear({ status: '<img src=x onerror=alert(1)>' })]);
    expect(list.shadowRoot!.querySelector('img')).to.be.null;
  });

  it('nothing is wider than 280 pixels', async () => {
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
