import { expect } from '../support/elements/expect.js';
import { cleanUp, mount, settled, until } from '../support/elements/mount.js';
import type { VitableElement } from '../support/elements/mount.js';
import { openDocument } from '../support/elements/other-document.js';
import { button, expectFocus, expectSame, hasButton } from '../support/elements/shadow.js';
import { pagesOf, stubClient } from '../support/elements/stub-client.js';
import {
  enrolledEnrollment,
  lifeEvent,
  now,
  page,
  pendingEnrollment,
  planYear,
} from '../support/fixtures/models.js';

const base = (element: VitableElement) => element.shadowRoot!.getElementById('base');

/** A list of life events with two pages, of which nothing is left once `vanish` has been called. */
async function vanishingList(shown = 1) {
  const full = pagesOf(Array.from({ length: 30 }, (_, index) => lifeEvent({ id: `qle_${index}` })));
  let isGone = false;
  const client = stubClient({
    listLifeEvents: async (...given) => (isGone ? page([]) : full.listLifeEvents(...given)),
  });
  const list = mount('vitable-qle-list', { client, memberId: 'mbr_1', pageSize: 15, page: shown, now });
  await settled(list);
  return { list, vanish: () => (isGone = true) };
}

/** Reads the list again, whose pager then disappears. */
async function reread(list: Awaited<ReturnType<typeof vanishingList>>['list']): Promise<void> {
  await list.refresh();
  await list.updateComplete;
  expect(list.status).to.equal('empty');
  expect(hasButton(list, 'Next')).to.be.false;
}

describe('A5: the focus of a control that an update removes', () => {
  it('A5: goes to the base when the page that was asked for is empty', async () => {
    const { list, vanish } = await vanishingList(2);
    vanish();
    const previous = button(list, 'Previous');
    previous.focus();
    previous.click();
    await until(() => list.status === 'empty', 'the page is not read');
    await list.updateComplete;
    expectFocus(base(list));
  });

  it('A5: goes to the base when plan years are left for one page only', async () => {
    const years = Array.from({ length: 30 }, (_, index) => planYear({ id: `plyr_${index}` }));
    let shown = years;
    const client = stubClient({
      listPlanYears: async (_id, { page: number = 1, limit = 20 } = {}) =>
        page(shown.slice((number - 1) * limit, number * limit), {
          page: number,
          limit,
          more: number * limit < shown.length,
        }),
    });
    const ids = { benefitProductId: 'bprd_1', employerId: 'empr_1' };
    const list = mount('vitable-plan-year-list', { client, ...ids, page: 2, now });
    await settled(list);
    shown = years.slice(0, 5);
    const previous = button(list, 'Previous');
    previous.focus();
    previous.click();
    await until(() => list.page === 1, 'the page stays');
    await settled(list);
    expect(hasButton(list, 'Previous')).to.be.false;
    expectFocus(base(list));
  });

  it('A5: goes to the base, without scrolling, when the element reads again by itself', async () => {
    const { list, vanish } = await vanishingList();
    vanish();
    const above = document.createElement('div');
    above.style.height = '3000px';
    list.before(cleanUp(above));
    scrollTo(0, 0);
    button(list, 'Next').focus({ preventScroll: true });
    await reread(list);
    expectFocus(base(list));
    expect(scrollY).to.equal(0);
  });

  it('A5: goes to the base when the button that a closed form leads back to is gone as well', async () => {
    let enrollment = enrolledEnrollment();
    const client = stubClient({
      getEnrollment: async () => enrollment,
      getPlanYear: async () => planYear(),
      listLifeEvents: async () => page([lifeEvent()]),
    });
    const card = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_1', memberId: 'mbr_1', now });
    await settled(card);
    button(card, 'Change coverage after a life event').click();
    await until(() => hasButton(card, 'Cancel'), 'the form does not open');
    enrollment = pendingEnrollment();
    const cancel = button(card, 'Cancel');
    cancel.focus();
    await card.refresh();
    cancel.click();
    await card.updateComplete;
    expect(hasButton(card, 'Change coverage after a life event')).to.be.false;
    expectFocus(base(card));
  });

  it('A5: stays where the person has put it since', async () => {
    const { list, vanish } = await vanishingList();
    vanish();
    const elsewhere = cleanUp(document.createElement('button'));
    document.body.append(elsewhere);
    button(list, 'Next').focus();
    elsewhere.focus();
    await reread(list);
    expectFocus(elsewhere);
  });

  it('A5: stays on nothing where the person had left the control before', async () => {
    const { list, vanish } = await vanishingList();
    vanish();
    button(list, 'Next').focus();
    button(list, 'Next').blur();
    await reread(list);
    expectSame(document.activeElement, document.body);
  });

  it('A5: stays on the page around the frame in which the element is', async () => {
    const { list, vanish } = await vanishingList();
    const { document: inner } = await openDocument();
    inner.body.append(list);
    await settled(list);
    button(list, 'Next').focus();
    const around = cleanUp(document.createElement('button'));
    document.body.append(around);
    around.focus();
    expectFocus(around);
    vanish();
    await reread(list);
    expectFocus(around);
  });
});
