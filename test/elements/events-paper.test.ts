import type { Download } from '../support/elements/downloads.js';
import { recordDownloads } from '../support/elements/downloads.js';
import { expect } from '../support/elements/expect.js';
import { item, listAt, listOf, openBureau, press } from '../support/elements/life-events.js';
import { afterThis } from '../support/elements/mount.js';
import { button, hasPart, part, parts, words } from '../support/elements/shadow.js';
import { pagesOf, stubClient } from '../support/elements/stub-client.js';
import { lifeEvent, variousEvents } from '../support/fixtures/models.js';

const textOf = async ({ href }: Download): Promise<string> => (await fetch(href)).text();

/** Looks at a list as it is on paper: the rules for print apply in place of those for the screen. */
function onPaper<Seen>(root: ShadowRoot, look: () => Seen): Seen {
  const kept = [...root.adoptedStyleSheets];
  const isForPaper = (rule: CSSRule): rule is CSSMediaRule =>
    rule instanceof CSSMediaRule && rule.media.mediaText === 'print';
  root.adoptedStyleSheets = kept.map(({ cssRules }) => {
    const sheet = new CSSStyleSheet();
    const rules = [...cssRules].flatMap((rule) => (isForPaper(rule) ? [...rule.cssRules] : [rule]));
    sheet.replaceSync(rules.map(({ cssText }) => cssText).join('\n'));
    return sheet;
  });
  try {
    return look();
  } finally {
    root.adoptedStyleSheets = kept;
  }
}

const isShown = (element: Element) => element.checkVisibility();

describe('A life event’s deadline as a calendar file', () => {
  it('is offered while a window is open or ahead, and not for a denied event or a closed one', async () => {
    const list = await listOf(variousEvents());
    const offering = parts(list, 'event').filter((one) => hasPart(one, 'calendar'));
    expect(offering.map((one) => words(part(one, 'event-kind')))).to.have.members([
      'Marriage',
      'Loss of other coverage',
      'Military leave return',
      'Adoption',
    ]);
  });

  it('is the window’s last day, under a title that names neither the person nor the subject', async () => {
    const files = recordDownloads();
    const list = await listOf([lifeEvent({ notes: 'CANARY' })]);
    button(list, 'Add to my calendar: Marriage, November 1, 2026').click();
    expect(files).to.have.length(1);
    const { name, href } = files[0]!;
    expect(name).to.match(/^[\w-]+\.ics$/);
    const answer = await fetch(href);
    const text = await answer.text();
    expect(answer.headers.get('content-type')).to.include('text/calendar');
    expect(text)
      .to.include('DTSTART;VALUE=DATE:20261230\r\n')
      .and.to.include('SUMMARY:Reminder: deadline\r\n')
      .and.not.to.match(/canary|marriage|coverage|vitable health|mbr_|enroll/i);
  });

  it('is the same day in every time zone', async () => {
    const files = recordDownloads();
    const list = await listOf([lifeEvent()], { timeZone: 'Pacific/Kiritimati' });
    part(list, 'calendar').click();
    expect(await textOf(files[0]!)).to.include('DTSTART;VALUE=DATE:20261230\r\n');
  });

  it('of several events makes several entries, each with a button of its own name', async () => {
    const files = recordDownloads();
    const list = await listOf(variousEvents());
    const names = parts(list, 'calendar').map(words);
    expect(new Set(names).size).to.equal(4);
    for (const kind of ['Marriage', 'Military leave return']) part(item(list, kind), 'calendar').click();
    const texts = await Promise.all(files.map(textOf));
    expect(texts.map((text) => /DTSTART;VALUE=DATE:(\d+)/.exec(text)?.[1])).to.deep.equal([
      '20261230',
      '20270120',
    ]);
    expect(new Set(texts.map((text) => /UID:(.*)/.exec(text)?.[1])).size).to.equal(2);
  });

  it('has a Spanish title', async () => {
    const files = recordDownloads();
    const list = await listOf([lifeEvent()], { locale: 'es-US' });
    part(list, 'calendar').click();
    expect(await textOf(files[0]!))
      .to.match(/SUMMARY:.+\r\n/)
      .and.not.to.include('Reminder');
  });
});

describe('Life events on paper', () => {
  for (const [locale, note] of [
    ['en-US', 'Printed on November 20, 2026. This is not proof of coverage.'],
    ['es-US', 'Impreso el 20 de noviembre de 2026. Esto no es un comprobante de cobertura.'],
  ] as const) {
    it(`show the date of printing and that they prove no coverage, on paper only, ${locale}`, async () => {
      const list = await listOf(variousEvents(), { locale });
      const found = part(list, 'print-note');
      expect(words(found)).to.equal(note);
      expect(isShown(found)).to.be.false;
      expect(onPaper(list.shadowRoot!, () => isShown(found))).to.be.true;
    });
  }

  it('have neither filters nor pages nor buttons nor forms, but every text of each event', async () => {
    const registry = pagesOf(Array.from({ length: 5 }, (_, index) => lifeEvent({ id: `qle_${index}` })));
    const list = await listAt(
      { client: stubClient(registry) },
      { pageSize: 2, selectable: true, enrollmentId: 'enrl_1' },
    );
    const buttons = () => parts(list, 'button').filter(isShown).map(words);
    const rest = () => ['filters', 'toolbar', 'pager', 'foot'].map((name) => isShown(part(list, name)));
    const kept = () =>
      ['event', 'event-kind', 'badge', 'window', 'timeline', 'notes'].map((name) =>
        isShown(part(list, name)),
      );
    expect(buttons().length).to.be.greaterThan(6);
    expect(rest()).to.deep.equal([true, true, true, true]);
    const { shadowRoot } = list;
    expect(onPaper(shadowRoot!, buttons)).to.deep.equal([]);
    expect(onPaper(shadowRoot!, rest)).to.deep.equal([false, false, false, false]);
    expect(onPaper(shadowRoot!, kept)).to.deep.equal([true, true, true, true, true, true]);

    await press(list, 'report-open');
    expect(isShown(part(list, 'report'))).to.be.true;
    expect(onPaper(shadowRoot!, () => isShown(part(list, 'report')))).to.be.false;
  });

  it('are printed alone: the rest of the page is hidden while it prints', async () => {
    const list = await listAt(openBureau());
    const { print } = window;
    const marks: (string | null)[] = [];
    window.print = () => marks.push(list.getAttribute('data-vitable-print'));
    afterThis(() => {
      window.print = print;
      dispatchEvent(new Event('afterprint'));
    });
    button(list, 'Print').click();
    expect(marks).to.deep.equal(['alone']);
    dispatchEvent(new Event('afterprint'));
    expect(list.hasAttribute('data-vitable-print')).to.be.false;
  });

  it('cannot be printed where there are none', async () => {
    const list = await listAt(openBureau([]));
    expect(hasPart(list, 'print')).to.be.false;
  });
});
