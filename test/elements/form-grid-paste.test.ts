import type { VitablePlanYearForm } from '../../src/elements/plan-year-form/plan-year-form.js';
import { expect } from '../support/elements/expect.js';
import { contribution } from '../support/elements/plan-years.js';
import {
  AS_READ,
  cell,
  changed,
  chord,
  click,
  copy,
  edited,
  enterAt,
  expectAt,
  expectEditing,
  formWith,
  goTo,
  gridText,
  isEditing,
  paste,
  press,
  told,
  type,
} from '../support/elements/plan-year-form.js';
import { part, partWords, words } from '../support/elements/shadow.js';

/** Pastes a text onto a cell, and says whether it was taken. */
async function pasteAt(form: VitablePlanYearForm, row: number, column: number, text: string) {
  await goTo(form, row, column);
  return paste(form, text);
}

const EMPTY = Array<string>(8).fill('');

describe('<vitable-plan-year-form>: pasting onto a cell', () => {
  it('a block goes to the right and down from it, and the focus stays', async () => {
    const form = await formWith();
    expect(await pasteAt(form, 0, 2, '1\t2\n3\t4')).to.be.true;
    expect(gridText(form)).to.deep.equal(
      changed([0, 2, '1.00'], [0, 3, '2.00'], [1, 2, '3.00'], [1, 3, '4.00']),
    );
    expectAt(form, 0, 2);
    expect(told(form)).to.equal('4 amounts pasted.');
  });

  for (const [name, text] of [
    ['Windows', '$1,234.50\t2\r\n3\t4\r\n'],
    ['old Macs', '1234.5\t2\r3\t4\r'],
    ['a sheet that quotes its cells', '"1,234.50"\t"2"\n"3"\t"4"\n'],
    ['accounting', ' US$ 1,234.50 \t$ 2.00\n USD 3 \t4.00 $\n'],
  ] as const) {
    it(`the notation of ${name} is read`, async () => {
      const form = await formWith();
      await pasteAt(form, 0, 1, text);
      expect(gridText(form)).to.deep.equal(
        changed([0, 1, '1,234.50'], [0, 2, '2.00'], [1, 1, '3.00'], [1, 2, '4.00']),
      );
      expect(told(form)).to.equal('4 amounts pasted.');
    });
  }

  it('a single value replaces what stands there', async () => {
    const form = await formWith();
    await pasteAt(form, 1, 3, '$12');
    expect(gridText(form)).to.deep.equal(changed([1, 3, '12.00']));
    expect(told(form)).to.equal('1 amount pasted.');
  });

  it('empty cells empty what they fall on', async () => {
    const form = await formWith();
    await pasteAt(form, 0, 1, '1\t\t3\n\t5');
    expect(gridText(form)).to.deep.equal(
      changed([0, 1, '1.00'], [0, 2, ''], [0, 3, '3.00'], [1, 1, ''], [1, 2, '5.00']),
    );
    expect(told(form)).to.equal('3 amounts pasted.');
  });

  it('what lies beyond the last column is left out, and counted', async () => {
    const form = await formWith();
    await pasteAt(form, 0, 7, '1\t2\t3\t4');
    expect(gridText(form)).to.deep.equal(changed([0, 7, '1.00'], [0, 8, '2.00']));
    expect(told(form)).to.equal('2 amounts pasted. 2 had no place and were left out.');
  });

  it('rows are added for what the grid is too short for', async () => {
    const form = await formWith();
    await pasteAt(form, 1, 1, '1\n2\n3');
    const [first, second, ...added] = gridText(form);
    expect([first, second]).to.deep.equal(changed([1, 1, '1.00']));
    expect(added.map((texts) => texts.slice(1))).to.deep.equal([
      ['2.00', ...EMPTY.slice(1)],
      ['3.00', ...EMPTY.slice(1)],
    ]);
  });

  it('at most up to 200 rows: the rest is left out, and counted', async () => {
    const form = await formWith();
    await pasteAt(form, 1, 1, Array.from({ length: 205 }, (_, at) => `${at}`).join('\n'));
    expect(gridText(form)).to.have.length(200);
    expect(gridText(form)[199]![1]).to.equal('198.00');
    expect(told(form)).to.equal('199 amounts pasted. 6 had no place and were left out.');
  });

  it('amounts that can’t be read keep their text, are counted, and marked after a try', async () => {
    const form = await formWith();
    await pasteAt(form, 0, 1, 'n/a\t-5\t1.234\t9');
    expect(gridText(form)).to.deep.equal(
      changed([0, 1, 'n/a'], [0, 2, '-5'], [0, 3, '1.234'], [0, 4, '9.00']),
    );
    expect(told(form)).to.equal('4 amounts pasted. 3 couldn’t be read.');
    expect(part(form, 'grid').querySelectorAll('[aria-invalid]')).to.have.length(0);
    await click(form, 'review');
    const marked = [...part(form, 'grid').querySelectorAll('[aria-invalid]')];
    expect(marked.map(words)).to.deep.equal([
      'n/aNot an amount',
      '-5Can’t be below 0',
      '1.234At most two decimals',
    ]);
    expect(partWords(form, 'summary')[0])
      .to.include('Full time, Employee only, Employee: Not an amount')
      .and.to.include('Full time, Employee and spouse, Employee: At most two decimals');
  });

  it('in Spanish of the United States it is read and told the same way', async () => {
    const form = await formWith({}, { locale: 'es' });
    await pasteAt(form, 0, 1, '$1,234.50\tx');
    expect(gridText(form)[0]!.slice(0, 3)).to.deep.equal(['Tiempo completo', '1,234.50', 'x']);
    expect(told(form)).to.equal('2 montos pegados. 1 no se pudo leer.');
  });

  it('in German it is read as Germans write', async () => {
    const form = await formWith({}, { locale: 'de', messages: { de: {} } });
    await pasteAt(form, 0, 1, '1.234,50 €\t1,234.50');
    expect(gridText(form)[0]!.slice(1, 3)).to.deep.equal(['1.234,50', '1,234.50']);
    expect(told(form)).to.include('1 couldn’t be read');
  });

  it('onto the way to remove a row nothing is pasted', async () => {
    const form = await formWith();
    expect(await pasteAt(form, 0, 9, '1\t2')).to.be.false;
    expect(gridText(form)).to.deep.equal(AS_READ);
    expect(told(form)).to.equal('');
  });

  it('nothing on the clipboard is no paste', async () => {
    const form = await formWith();
    expect(await pasteAt(form, 0, 1, '')).to.be.false;
    expect(gridText(form)).to.deep.equal(AS_READ);
  });
});

describe('<vitable-plan-year-form>: pasting onto an employment', () => {
  it('the first column is names, in words or as the API has them, others exactly as they are', async () => {
    const form = await formWith({ contribution_classes: [contribution('', 'EE', 1, 1)] });
    await pasteAt(
      form,
      0,
      0,
      ['Full time\t1\t2', 'FULL-TIME\t3\t4', 'part_time\t5\t6', ' Night crew (B) \t7\t8'].join('\r\n'),
    );
    expect(gridText(form).map((texts) => texts.slice(0, 3))).to.deep.equal([
      ['Full time', '1.00', '2.00'],
      ['Full time', '3.00', '4.00'],
      ['Part time', '5.00', '6.00'],
      ['Night crew (B)', '7.00', '8.00'],
    ]);
    expect(told(form)).to.equal('8 amounts pasted.');
    expectAt(form, 0, 0);
  });

  it('in Spanish, the Spanish words are the documents’ names', async () => {
    const form = await formWith({ contribution_classes: [contribution('x', 'EE', 1, 1)] }, { locale: 'es' });
    await pasteAt(form, 0, 0, 'Tiempo completo\t1\t2\nTiempo parcial\t3\t4');
    form.locale = 'en';
    await form.updateComplete;
    expect(gridText(form).map(([name]) => name)).to.deep.equal(['Full time', 'Part time']);
  });

  it('a cell without a name leaves the name there', async () => {
    const form = await formWith();
    await pasteAt(form, 0, 0, '\t1\nTemps\t2');
    expect(gridText(form)).to.deep.equal(changed([0, 1, '1.00'], [1, 0, 'Temps'], [1, 1, '2.00']));
  });
});

describe('<vitable-plan-year-form>: pasting while a cell is edited', () => {
  it('a single text is left to the browser, which puts it at the caret', async () => {
    const form = await formWith();
    await goTo(form, 0, 1);
    await type(form, '12');
    for (const text of ['5', '$5\n', '5\r\n']) expect(await paste(form, text)).to.be.false;
    expectEditing(form, 0, 1);
    expect(edited(form)!.value).to.equal('12');
  });

  it('a block goes into the cells, and the cell is edited no more', async () => {
    const form = await formWith();
    await goTo(form, 0, 1);
    await press(form, 'Enter');
    expect(await paste(form, '1\t2')).to.be.true;
    expect(isEditing(form)).to.be.false;
    expectAt(form, 0, 1);
    expect(gridText(form)).to.deep.equal(changed([0, 1, '1.00'], [0, 2, '2.00']));
  });
});

describe('<vitable-plan-year-form>: copying a cell', () => {
  it('puts what it says on the clipboard', async () => {
    const form = await formWith();
    for (const [row, column, text] of [
      [0, 7, '1,387.50'],
      [1, 0, 'Part time'],
      [1, 8, ''],
    ] as const) {
      await goTo(form, row, column);
      expect(copy()).to.equal(text);
    }
  });

  it('is left to the browser while it is edited, and on the way to remove a row', async () => {
    const form = await formWith();
    await goTo(form, 0, 9);
    expect(copy()).to.be.undefined;
    await goTo(form, 0, 1);
    await press(form, 'Enter');
    expect(copy()).to.be.undefined;
  });
});

describe('<vitable-plan-year-form>: undo of what was pasted', () => {
  it('takes all of it back, its rows too, and the focus stays in the grid', async () => {
    const form = await formWith();
    await enterAt(form, 0, 1, '95');
    await pasteAt(form, 1, 0, 'Crew\t1\t2\nTemps\t3\t4');
    expect(gridText(form)).to.have.length(3);
    expect(await chord(form, 'z')).to.be.true;
    expect(gridText(form)).to.deep.equal(changed([0, 1, '95.00']));
    expect(told(form)).to.equal('Your last change was taken back.');
    expect(cell(form, 1, 0).tabIndex).to.equal(0);
    expectAt(form, 1, 0);
  });
});
