import type { VitableEnrollmentCard } from '../../src/elements/enrollment-card/enrollment-card.js';
import { expect } from '../support/elements/expect.js';
import { cardAt, offered, openForm, openRegistry, reopen } from '../support/elements/reopening.js';
import { expectFocus, hasPart, part, partWords, radios, words } from '../support/elements/shadow.js';
import { lifeEvent, page, variousEvents } from '../support/fixtures/models.js';

/** The reasons in words, by the event that has them. */
const reasons = (card: VitableEnrollmentCard) => partWords(card, 'event').join('\n');

describe('The life events that reopen an enrollment', () => {
  for (const { locale, says } of [
    {
      locale: 'en-US',
      says: [
        'You can use it until December 30, 2026.',
        'Still under review.',
        'Not approved, so you can’t use it.',
        'You can use it starting November 25, 2026.',
        'Its window closed on April 30, 2026.',
        'Status not known.',
      ],
    },
    {
      locale: 'es-US',
      says: [
        'Puede usarlo hasta el 30 de diciembre de 2026.',
        'Sigue en revisión.',
        'No se aprobó, así que no puede usarlo.',
        'Puede usarlo a partir del 25 de noviembre de 2026.',
        'El plazo terminó el 30 de abril de 2026.',
        'Estado desconocido.',
      ],
    },
  ]) {
    it(`show until when they can be used, or why not; events that the API rules out can’t be chosen, ${locale}`, async () => {
      const card = await cardAt(openRegistry({ events: variousEvents() }), { locale });
      await openForm(card);
      for (const sentence of says) expect(reasons(card)).to.include(sentence);
      const inputs = [...part(card, 'change').querySelectorAll<HTMLInputElement>('input[type=radio]')];
      expect(inputs.map(({ value, disabled }) => [value, !disabled])).to.deep.equal([
        ['qle_1', true],
        ['qle_2', true],
        ['qle_6', true],
        ['qle_3', false],
        ['qle_4', false],
        ['qle_5', false],
      ]);
    });
  }

  for (const [locale, says] of [
    ['en-US', 'If approved, you can use it starting November 25, 2026.'],
    ['es-US', 'Si se aprueba, podrá usarlo a partir del 25 de noviembre de 2026.'],
  ] as const) {
    it(`promise nothing while they are under review, nor where their status is unknown, ${locale}`, async () => {
      const later = { enrollment_window_start: '2026-11-25', enrollment_window_end: '2027-01-20' };
      const events = ['pending', 'escalated'].map((status) => lifeEvent({ ...later, id: status, status }));
      const card = await cardAt(openRegistry({ events }), { locale });
      await openForm(card);
      for (const event of partWords(card, 'event')) expect(event).to.include(says);
    });
  }

  it('can be preselected by the host page, and the property then follows the person’s choice', async () => {
    const registry = openRegistry({ events: variousEvents() });
    const card = await cardAt(registry, { qleId: 'qle_2' });
    await openForm(card);
    const checked = () =>
      radios(card, 'Your life events')
        .filter((radio) => radio.checked)
        .map(({ value }) => value);
    expect(checked()).to.deep.equal(['qle_2']);
    radios(card, 'Your life events')[0]!.click();
    await card.updateComplete;
    expect(card.qleId).to.equal('qle_1');
    expect(checked()).to.deep.equal(['qle_1']);
  });

  it('that cannot be used leave no button to confirm, only the way back', async () => {
    const card = await cardAt(openRegistry({ events: [lifeEvent({ status: 'denied' })] }));
    await openForm(card);
    expect(words(part(card, 'change'))).to.include('None of these can be used right now.');
    expect(hasPart(card, 'confirm')).to.be.false;
    part(card, 'cancel').click();
    await card.updateComplete;
    expectFocus(part(card, 'change-coverage'));
  });

  it('that can’t be used are not sent, although the host page has preselected one', async () => {
    const registry = openRegistry({ events: variousEvents() });
    for (const qleId of ['qle_3', 'qle_4', 'qle_5']) {
      const card = await cardAt(registry, { qleId });
      await openForm(card);
      part(card, 'confirm').click();
      await card.updateComplete;
      expect(words(part(card, 'summary')), qleId).to.include('Choose a life event');
      card.remove();
    }
    expect(registry.sent()).to.deep.equal([]);
  });

  it('are all read, page after page, each once', async () => {
    const registry = openRegistry();
    const many = Array.from({ length: 150 }, (_, index) => lifeEvent({ id: `qle_${index}` }));
    Object.assign(registry.client, {
      listLifeEvents: async (_member: string, filters: { page: number; limit: number }) =>
        filters.page === 1
          ? page(many.slice(0, 100), { page: 1, limit: 100, more: true })
          : page(many.slice(99), { page: 2, limit: 100 }),
    });
    const card = await cardAt(registry);
    await openForm(card);
    expect(offered(card)).to.have.length(150);
  });

  it('are read when the form is opened, not before, and for the member that is set', async () => {
    const registry = openRegistry();
    const card = await cardAt(registry);
    expect(registry.client.count('listLifeEvents')).to.equal(0);
    await openForm(card);
    const [call] = registry.client.calls.filter(({ method }) => method === 'listLifeEvents');
    expect(call!.args[0]).to.equal('mbr_1');
  });

  it('are not offered without a member, nor while a choice is awaited', async () => {
    const registry = openRegistry();
    const card = await cardAt(registry, { memberId: undefined });
    expect(hasPart(card, 'change-coverage')).to.be.false;
    card.memberId = 'mbr_1';
    await card.updateComplete;
    await reopen(card);
    expect(hasPart(card, 'change-coverage')).to.be.false;
  });
});
